import type { Client, EventOf, StreamHandle } from '@omnisupport/sdk';
import {
  Inbox_EventsDocument,
  type Inbox_EventsSubscription,
  type Inbox_RowFragment,
  Inbox_RowsDocument,
} from './__generated__/operations.js';

/** Shows what waits for an answer, newest first, now and after every change. */
export function liveInbox(
  client: Client,
  show: (rows: readonly Inbox_RowFragment[]) => void,
  fail: (error: unknown) => void,
): StreamHandle {
  const filter = { view: 'ALL' } as const;
  let rows = new Map<string, Inbox_RowFragment>();
  let work = Promise.resolve();

  // One after another, so that no event is put into a list that an older answer then replaces.
  const next = (step: () => unknown): void => {
    work = work
      .then(step)
      .then(() => show([...rows.values()].sort(byActivity)))
      .catch(fail);
  };
  const load = async (): Promise<void> => {
    const { conversations } = await client.query(Inbox_RowsDocument, { filter });
    rows = new Map(conversations.nodes.map((row) => [row.id, row]));
  };
  const apply = (event: EventOf<Inbox_EventsSubscription>): void => {
    switch (event.__typename) {
      case 'ConversationEntered':
      case 'ConversationChanged':
        if (event.conversation) rows.set(event.conversation.id, event.conversation);
        break;
      case 'ConversationLeft':
        rows.delete(event.conversationId);
        break;
      default: // Kinds of events that came after this was written.
    }
  };
  return client.stream(
    Inbox_EventsDocument,
    { filter },
    {
      onReady: () => next(load), // First the stream, then the query: nothing falls in between.
      onResync: () => next(load),
      onEvent: (event) => next(() => apply(event)),
      onError: fail,
    },
  );
}

function byActivity(one: Inbox_RowFragment, other: Inbox_RowFragment): number {
  return other.lastActivityAt.localeCompare(one.lastActivityAt);
}
