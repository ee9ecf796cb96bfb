import {
  accepted,
  type ClientOptions,
  createClient,
  customerSession,
  newIdempotencyKey,
  type SharedValue,
} from '@omnisupport/sdk';
import {
  Widget_ChatDocument,
  Widget_EventsDocument,
  type Widget_LineFragment,
  Widget_SendDocument,
} from './__generated__/operations.js';

/** A chat on a page, without our widget. */
export interface Chat {
  readonly send: (text: string) => Promise<void>;
  readonly close: () => void;
}

/**
 * Opens the chat of whoever uses this browser. `key` is the public key of a widget inbox; `storage`
 * is left out in a browser, where the visitor stays the same after a reload.
 */
export async function openChat(
  { key, storage, ...options }: ClientOptions & { key: string; storage?: SharedValue },
  show: (lines: readonly Widget_LineFragment[]) => void,
): Promise<Chat> {
  const session = customerSession({ key, ...(storage && { storage }) });
  const client = createClient({ ...options, auth: session });
  const visitor = await session.start();
  // By id: a line may come with the query and with the stream, too.
  const lines = new Map<string, Widget_LineFragment>();
  const add = (more: readonly Widget_LineFragment[]): void => {
    more.forEach((line) => lines.set(line.id, line));
    show([...lines.values()].sort((one, other) => one.occurredAt.localeCompare(other.occurredAt)));
  };
  const load = async (): Promise<void> => {
    const { viewer } = await client.query(Widget_ChatDocument);
    if (viewer && 'conversations' in viewer.principal) {
      add(viewer.principal.conversations.nodes[0]?.messages.nodes ?? []);
    }
  };
  client.stream(
    Widget_EventsDocument,
    {},
    {
      onReady: load,
      onResync: load,
      onEvent: (event) => {
        if (event.__typename === 'MessageAdded' && event.message) add([event.message]);
      },
    },
  );
  return {
    send: async (text) => {
      const idempotencyKey = newIdempotencyKey();
      const blocks = [{ text: { markdown: text } }];
      const input = { idempotencyKey, to: { customerId: visitor.id }, blocks };
      accepted((await client.mutate(Widget_SendDocument, { input })).messageSend);
    },
    close: () => client.close(),
  };
}
