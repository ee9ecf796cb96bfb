import { accepted, type Client } from '@omnisupport/sdk';
import {
  Thread_PageDocument,
  type Thread_PageQuery,
  Thread_ReadDocument,
} from './__generated__/operations.js';

export type ThreadItem = NonNullable<Thread_PageQuery['conversation']>['timeline']['nodes'][number];

/** Pages of a conversation, the newest first, each in reading order: take one whenever it is needed. */
export async function* backwards(
  client: Client,
  id: string,
  size = 20,
): AsyncGenerator<readonly ThreadItem[]> {
  let before: string | null = null;
  do {
    const page: Thread_PageQuery = await client.query(Thread_PageDocument, { id, size, before });
    if (!page.conversation) return; // Unknown, or not for this operator's eyes.
    const { nodes, pageInfo } = page.conversation.timeline;
    yield nodes;
    before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  } while (before !== null);
}

/** The operator has seen everything up to this message; how much is unread now. */
export async function markRead(
  client: Client,
  conversationId: string,
  upToMessageId: string,
): Promise<number> {
  // The second time changes nothing, so that it may be repeated without a key.
  const { conversationRead } = await client.mutate(
    Thread_ReadDocument,
    { input: { conversationId, upToMessageId } },
    { idempotent: true },
  );
  return accepted(conversationRead).conversation?.unreadCount ?? 0;
}

/** What a list shows of an item; facts and kinds that came later have a name and a time only. */
export function words(item: ThreadItem): string {
  switch (item.__typename) {
    case 'Message':
      return `${item.actor.name}: ${item.text}`;
    case 'InternalNote':
      return `${item.actor.name} (note): ${item.body}`;
    default:
      return `${item.actor.name} · ${item.occurredAt}`;
  }
}
