import { InboxStreamDocument } from '@/__generated__/graphql';
import { useStream } from '@/lib/realtime/useStream';
import { filterOf } from './views';

const filter = filterOf('mine', { inboxIds: [], isUnread: false });

/** Keeps the counters fresh on pages that show no list. */
export function InboxCounters() {
  useStream({
    document: InboxStreamDocument,
    variables: { filter, since: null },
    onEvent: () => undefined,
  });
  return null;
}
