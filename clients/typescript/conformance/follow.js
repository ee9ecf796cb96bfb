// Follows the inbox over a bad line and prints what it believes after every change, as JSON:
//   node follow.js URL EMAIL PASSWORD FOLDER
// FOLDER has conformance-inbox.graphql and conformance-events.graphql, the same for every SDK.
import fs from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import { createClient, memoryStorage, operatorSession } from '../dist/index.js';

const [url, email, password, folder] = process.argv.slice(2);
const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
const session = operatorSession({ storage: memoryStorage() });
const client = createClient({
  url,
  auth: session,
  clientName: 'conformance',
  webSocketImpl: WebSocket,
});

/** Conversations by id: what the list shows, and texts in the order heard. */
let talks = {};

function talk(id) {
  talks[id] ??= { status: '', unread: 0, preview: '', messages: [] };
  return talks[id];
}

function show({ id, status, unreadCount, preview }) {
  Object.assign(talk(id), { status, unread: unreadCount, preview: preview?.text ?? '' });
}

/** Only where nothing was heard before, or the gap was too long: all else must come by events. */
async function load() {
  const { conversations } = await client.query(read('conformance-inbox.graphql'));
  talks = {};
  for (const node of conversations.nodes) {
    show(node);
    talk(node.id).messages = node.messages.nodes.map(({ text }) => text);
  }
  print();
}

function hear(event) {
  switch (event.__typename) {
    case 'ConversationEntered':
    case 'ConversationChanged':
      show(event.conversation);
      break;
    case 'ConversationLeft':
      delete talks[event.conversationId];
      break;
    case 'MessageAdded':
      talk(event.message.conversation.id).messages.push(event.message.text);
      break;
  }
  print();
}

function print() {
  console.log(JSON.stringify(talks));
}

async function signIn() {
  try {
    await session.signIn({ email, password });
  } catch (error) {
    // The line may be cut four times in a row.
    if (!error.isTransient) throw error;
    await signIn();
  }
}

await signIn();
client.stream(
  read('conformance-events.graphql'),
  {},
  {
    onReady: ({ isResumed }) => (isResumed ? undefined : load()),
    onResync: load,
    onEvent: hear,
    onError: (error) => {
      console.error(error);
      process.exit(1);
    },
  },
);
