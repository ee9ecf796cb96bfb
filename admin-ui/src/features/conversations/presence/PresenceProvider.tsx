import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactNode } from 'react';
import { PresenceWatchDocument } from '@/__generated__/graphql';
import { useStream } from '@/lib/realtime/useStream';
import { useViewer } from '@/lib/session/viewer';
import { PresenceStore } from './PresenceStore';
import type { Present } from './PresenceStore';

interface PresenceBox {
  store: PresenceStore;
  watch: (scope: 'list' | 'thread', ids: readonly string[]) => void;
}

const PresenceContext = createContext<PresenceBox | null>(null);
const most = 50;
const settleMs = 400;

/** Watches the conversations in sight; one subscription for all of them. */
export function PresenceProvider({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  const store = useMemo(() => new PresenceStore(viewer.id), [viewer.id]);
  const [asked, setAsked] = useState<Record<string, readonly string[]>>({});
  const [ids, setIds] = useState<readonly string[]>([]);

  const watch = useCallback((scope: 'list' | 'thread', next: readonly string[]) => {
    setAsked((before) =>
      before[scope]?.join() === next.join() ? before : { ...before, [scope]: next },
    );
  }, []);

  // Scrolling changes what is in sight all the time: resubscribe once it rests.
  useEffect(() => {
    const next = [...new Set([...(asked.thread ?? []), ...(asked.list ?? [])])]
      .slice(0, most)
      .sort();
    const timer = setTimeout(() => setIds(next), settleMs);
    return () => clearTimeout(timer);
  }, [asked]);

  useEffect(() => {
    const timer = setInterval(() => store.sweep(), 1_000);
    return () => clearInterval(timer);
  }, [store]);

  useStream({
    document: PresenceWatchDocument,
    variables: { ids: [...ids] },
    isOn: ids.length > 0,
    onEvent: ({ presence }) => store.take(presence),
  });

  const box = useMemo(() => ({ store, watch }), [store, watch]);
  return <PresenceContext value={box}>{children}</PresenceContext>;
}

export function usePresenceBox(): PresenceBox {
  const box = use(PresenceContext);
  if (!box) throw new Error('usePresenceBox needs PresenceProvider');
  return box;
}

const nobody: readonly Present[] = [];

export function usePresent(conversationId: string): readonly Present[] {
  const { store } = usePresenceBox();
  return useSyncExternalStore(
    store.state.subscribe,
    () => store.state.get().get(conversationId) ?? nobody,
  );
}
