import { useMemo } from 'react';
import { InboxStreamDocument } from '@/__generated__/graphql';
import { useStream } from '@/lib/realtime/useStream';
import { useViewer } from '@/lib/session/viewer';
import { filterOf } from './views';

/** Keeps the counters fresh on pages that show no list. */
export function InboxCounters() {
  const viewer = useViewer();
  const filter = useMemo(() => filterOf('mine', viewer.id, { inboxIds: [], isUnread: false }), [viewer.id]);
  useStream({ document: InboxStreamDocument, variables: { filter, since: null }, onEvent: () => undefined });
  return null;
}
