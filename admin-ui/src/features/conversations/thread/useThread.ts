import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { ThreadStreamDocument } from '@/__generated__/graphql';
import type { ThreadMessageFragment } from '@/__generated__/graphql';
import { useStream } from '@/lib/realtime/useStream';
import { threadStore } from './ThreadStore';
import type { ThreadEvent, ThreadState, ThreadStore } from './ThreadStore';

interface Thread {
  store: ThreadStore;
  state: ThreadState;
  /** The stream ended since the right was lost. */
  isLost: boolean;
}

interface ThreadOptions {
  /** True holds our own new messages back: the answer to their sending brings them. */
  isSending: boolean;
  onMessage: (message: ThreadMessageFragment) => void;
}

/** One conversation's timeline, live for as long as it is open. */
export function useThread(id: string, { isSending, onMessage }: ThreadOptions): Thread {
  const client = useClient();
  const store = threadStore(client, id);
  const state = useSyncExternalStore(store.state.subscribe, store.state.get);
  const [since] = useState(store.cursor);
  const [isLost, setIsLost] = useState(false);
  const held = useRef<ThreadMessageFragment[]>([]);

  useEffect(() => {
    void store.visit();
  }, [store]);

  useEffect(() => {
    if (isSending) return;
    for (const message of held.current.splice(0)) store.put(message);
  }, [isSending, store]);

  const onEvent = useCallback(
    (event: ThreadEvent, hold: boolean) => {
      store.cursor = event.cursor;
      switch (event.__typename) {
        case 'StreamReady':
          // The first page may have been read before the stream began to listen.
          void store.catchUp();
          break;
        case 'ResyncRequired':
          void store.catchUp();
          break;
        case 'MessageAdded':
          if (!event.message) break;
          if (hold && event.message.direction === 'OUTBOUND') held.current.push(event.message);
          else store.put(event.message);
          break;
        case 'MessageChanged':
          if (event.message) store.put(event.message);
          break;
        case 'TimelineItemChanged':
          if (!event.item) store.remove(event.itemId);
          else if (event.item.__typename !== 'Message') store.put(event.item);
          break;
        default:
          // The cache has taken the rest.
          break;
      }
    },
    [store],
  );

  useStream({
    document: ThreadStreamDocument,
    variables: { id, since },
    onEvent: ({ conversationEvents: event }) => {
      onEvent(event, isSending);
      if (event.__typename === 'MessageAdded' && event.message) onMessage(event.message);
    },
    onEnd: ({ code }) => setIsLost(code === 'FORBIDDEN'),
  });

  return { store, state, isLost };
}
