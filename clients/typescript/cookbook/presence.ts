import type { Client, LiveHandle } from '@omnisupport/sdk';
import { Presence_SignalDocument, Presence_SignalsDocument } from './__generated__/operations.js';

const REPEAT = 5_000;
const GONE = 15_000;

/** Tells others that somebody types: call it with every key, and `stop` when the text is sent. */
export function typing(client: Client, conversationId: string): { key(): void; stop(): void } {
  let toldAt = 0;
  const tell = (activity: 'TYPING_REPLY' | 'IDLE'): void => {
    const input = { conversationId, activity };
    // Worth nothing later: a signal that is lost is made up for by the next.
    client.mutate(Presence_SignalDocument, { input }).catch(() => undefined);
  };
  return {
    key: () => {
      if (Date.now() - toldAt < REPEAT) return;
      toldAt = Date.now();
      tell('TYPING_REPLY');
    },
    stop: () => {
      toldAt = 0;
      tell('IDLE');
    },
  };
}

/** Shows who types in a conversation, by name; whoever falls silent is taken off the list. */
export function watchTyping(
  client: Client,
  conversationId: string,
  show: (names: readonly string[]) => void,
): LiveHandle {
  const typists = new Map<string, ReturnType<typeof setTimeout>>();
  const remove = (name: string): void => {
    clearTimeout(typists.get(name));
    typists.delete(name);
  };
  return client.subscribe(
    Presence_SignalsDocument,
    { conversationIds: [conversationId] },
    {
      onData: ({ presence: { actor, activity } }) => {
        remove(actor.name);
        if (activity === 'TYPING_REPLY') {
          const leave = (): void => {
            remove(actor.name);
            show([...typists.keys()]);
          };
          typists.set(actor.name, setTimeout(leave, GONE));
        }
        show([...typists.keys()]);
      },
    },
  );
}
