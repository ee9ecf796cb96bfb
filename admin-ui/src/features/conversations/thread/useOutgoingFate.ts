import { useEffect, useState } from 'react';
import type { ThreadMessageFragment } from '@/__generated__/graphql';
import { useDispatcher, useOutgoing } from '../composer/ComposerContext';
import type { OutgoingItem } from '../composer/outbox';
import type { ThreadStore } from './ThreadStore';

interface Unseen {
  outgoing: OutgoingItem;
  reply: ThreadMessageFragment;
}

interface OutgoingFate {
  outgoing: readonly OutgoingItem[];
  unseen: Unseen | null;
  retry: (key: string, anyway?: boolean) => void;
  /** Takes an item back; resolves to it, to be put into the composer again. */
  takeBack: (key: string) => OutgoingItem | undefined;
  drop: (key: string) => void;
}

/** What is on its way from this conversation, and what came of it. */
export function useOutgoingFate(conversationId: string, store: ThreadStore): OutgoingFate {
  const dispatcher = useDispatcher();
  const outgoing = useOutgoing(conversationId);
  const [unseen, setUnseen] = useState<Unseen | null>(null);

  useEffect(
    () =>
      dispatcher.listen({
        onSent(sent, item) {
          if (sent.conversationId === conversationId) store.put(item);
        },
        onUnseen(sent, reply) {
          if (sent.conversationId !== conversationId) return;
          store.put(reply);
          setUnseen({ outgoing: sent, reply });
        },
      }),
    [dispatcher, conversationId, store],
  );

  return {
    outgoing,
    unseen,
    retry(key, anyway = false) {
      setUnseen(null);
      dispatcher.retry(key, anyway);
    },
    takeBack(key) {
      setUnseen(null);
      const item = dispatcher.outbox.find(key);
      dispatcher.discard(key);
      return item;
    },
    drop(key) {
      setUnseen(null);
      dispatcher.discard(key);
    },
  };
}
