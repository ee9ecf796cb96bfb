import inbox from './examples/inbox.graphql?raw';
import live from './examples/live.graphql?raw';
import reply from './examples/reply.graphql?raw';

/** One tab of a first visit. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

const replyInput = {
  idempotencyKey: 'my-first-reply',
  to: { conversationId: 'cnv_…' },
  blocks: [{ text: { markdown: 'Hello from GraphiQL' } }],
};

/** What a first visit begins with: a query, a stream and a mutation that somebody notices. */
export const examples: readonly Example[] = [
  { query: inbox },
  { query: live, variables: JSON.stringify({ since: null }, null, 2) },
  { query: reply, variables: JSON.stringify({ input: replyInput }, null, 2) },
];
