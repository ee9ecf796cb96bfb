import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { useT } from '@/lib/i18n/useT';
import { useApi, useConnection } from '@/lib/realtime/ConnectionContext';
import { useViewer } from '@/lib/session/viewer';
import { Dispatcher } from './Dispatcher';
import { drafts } from './drafts';
import type { ComposerMode } from './drafts';
import { FileTrays } from './files/FileTrays';
import type { OutgoingItem } from './outbox';
import { sendItem } from './sending';

const DispatcherContext = createContext<Dispatcher | null>(null);
const FileTraysContext = createContext<FileTrays | null>(null);

/** Keeps sending over navigation, broken lines and reloads. */
export function DispatcherProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const api = useApi();
  const viewer = useViewer();
  const t = useT();
  const connection = useConnection();
  const dispatcher = useMemo(
    () =>
      new Dispatcher({
        operatorId: viewer.id,
        send: (item) => sendItem(client, item),
        textOf: (problem) => t(problem === 'unseen' ? 'unseen.failure' : problem.text),
      }),
    // A new language must not forget what is on its way.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [client, viewer.id],
  );
  const trays = useMemo(
    () =>
      new FileTrays({
        upload: (file, how) => api.client.upload(file, how),
        textOf: (problem) => t(problem.text),
      }),
    // A new language must not forget what is on its way.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [api, viewer.id],
  );
  useEffect(() => {
    if (connection.name === 'live') dispatcher.resume();
  }, [connection.name, dispatcher]);
  return (
    <DispatcherContext value={dispatcher}>
      <FileTraysContext value={trays}>{children}</FileTraysContext>
    </DispatcherContext>
  );
}

export function useFileTrays(): FileTrays {
  const trays = use(FileTraysContext);
  if (!trays) throw new Error('useFileTrays needs DispatcherProvider');
  return trays;
}

export function useDispatcher(): Dispatcher {
  const dispatcher = use(DispatcherContext);
  if (!dispatcher) throw new Error('useDispatcher needs DispatcherProvider');
  return dispatcher;
}

export function useOutgoing(conversationId: string): readonly OutgoingItem[] {
  const { items } = useDispatcher().outbox;
  const all = useSyncExternalStore(items.subscribe, items.get);
  return useMemo(
    () => all.filter((item) => item.conversationId === conversationId),
    [all, conversationId],
  );
}

/** Text of a reply that could not be sent; null when there is none. */
export function useUnsent(conversationId: string): string | null {
  const unsent = useOutgoing(conversationId).find(
    ({ state, mode }) => state === 'failed' && mode === 'reply',
  );
  return unsent ? unsent.text || (unsent.files[0]?.name ?? '') : null;
}

export function useDraft(conversationId: string, mode: ComposerMode): string {
  const viewer = useViewer();
  return useSyncExternalStore(drafts.turn.subscribe, () =>
    drafts.read(viewer.id, conversationId, mode),
  );
}
