import { createClient, operatorSession } from '@omnisupport/sdk';
import { FirstClient_EventsDocument, FirstClient_InboxDocument } from './__generated__/operations.js';

const url = process.env['OMNISUPPORT_URL'] ?? 'http://localhost:8080/graphql';
const session = operatorSession();
export const client = createClient({ url, auth: session, clientName: 'first-client', locale: 'en' });
await session.signIn({ email: 'anna@example.ru', password: 'correct' });

async function show(): Promise<void> {
  const { conversations } = await client.query(FirstClient_InboxDocument);
  conversations.nodes.forEach((one) => console.log(`${one.customer.name}: ${one.preview?.text}`));
}

client.stream(FirstClient_EventsDocument, {}, {
  onReady: show, // Everything after this moment is told: the time to query.
  onResync: show,
  onEvent: (event) => {
    if (event.__typename === 'MessageAdded') console.log(`new: ${event.message?.text}`);
  },
});
