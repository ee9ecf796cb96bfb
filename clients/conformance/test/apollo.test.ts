import { randomUUID } from 'node:crypto';
import {
  ApolloClient,
  ApolloLink,
  gql,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { isAbstractType, OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { complaints } from '../src/console.js';
import { EVENTS, PAGE, preview, REPLY, type Page } from '../src/inbox.js';
import { servedSchema } from '../src/schema.js';
import { server } from '../src/server.js';
import { aConversation, message } from '../src/shop.js';
import { eventually } from '../src/wait.js';

/** Which types a fragment on an interface or union is about, as Apollo wants to be told. */
function possibleTypes(): Record<string, string[]> {
  const schema = servedSchema();
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

/** A client as Apollo's documentation makes one: nothing in it knows this server. */
function aClient(): { client: ApolloClient; requests: string[] } {
  const authorization = `Bearer ${server.token}`;
  const requests: string[] = [];
  const http = new HttpLink({ uri: server.url, headers: { authorization } });
  const sockets = createClient({
    url: server.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
  });
  const client = new ApolloClient({
    link: ApolloLink.from([
      new ApolloLink((operation, forward) => {
        requests.push(operation.operationName ?? '');
        return forward(operation);
      }),
      ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        new GraphQLWsLink(sockets),
        http,
      ),
    ]),
    cache: new InMemoryCache({
      possibleTypes: possibleTypes(),
      typePolicies: {
        // One event follows another; they are nothing to put together.
        Subscription: { fields: { inboxEvents: { merge: false } } },
        Query: { fields: { conversations: relayStylePagination(['filter', 'orderBy']) } },
      },
    }),
  });
  onTestFinished(async () => {
    client.stop();
    await sockets.dispose();
  });
  return { client, requests };
}

const BUTTONS = /* GraphQL */ `
  query Buttons($id: ID!) {
    conversation(id: $id) {
      id
      messages(last: 2) {
        nodes {
          id
          blocks {
            ... on ButtonsBlock {
              buttons {
                id
                label
              }
            }
          }
        }
      }
    }
  }
`;

interface Buttons {
  conversation: { messages: { nodes: { blocks: { buttons?: { label: string }[] }[] }[] } };
}

describe('Apollo Client', () => {
  test('builds an inbox: pages, replies, follows', async () => {
    const heard = complaints();
    const visitor = await aConversation('Первое');
    const { client, requests } = aClient();
    const list = client.watchQuery<Page>({ query: gql(PAGE), variables: { first: 5 } });
    let shown: Page | undefined;
    const watching = list.subscribe(({ data }) => (shown = data as Page | undefined));
    onTestFinished(() => watching.unsubscribe());
    await eventually(() => expect(shown?.conversations.edges).toHaveLength(5));

    const { endCursor } = shown!.conversations.pageInfo;
    await list.fetchMore({ variables: { first: 5, after: endCursor } });
    await eventually(() => expect(shown?.conversations.edges).toHaveLength(10));
    const ids = shown!.conversations.edges.map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(10);
    expect(preview(shown, visitor.conversationId)).toBe('Первое');

    const sent = await client.mutate({
      mutation: gql(REPLY),
      variables: message({ conversationId: visitor.conversationId }, 'Второе'),
    });
    expect(sent.data).toMatchObject({ messageSend: { errors: [] } });
    await eventually(() => expect(preview(shown, visitor.conversationId)).toBe('Второе'));
    expect(client.cache.extract()).toHaveProperty([`Conversation:${visitor.conversationId}`]);

    let events = 0;
    const following = client.subscribe({ query: gql(EVENTS) }).subscribe(() => events++);
    onTestFinished(() => following.unsubscribe());
    await eventually(() => expect(events).toBeGreaterThan(0));
    await visitor.writes('Третье');
    await eventually(() => expect(preview(shown, visitor.conversationId)).toBe('Третье'));

    expect(requests).toEqual(['Inbox', 'Inbox', 'Reply', 'InboxEvents']);
    expect(heard()).toEqual([]);
  });

  test('keeps things apart that are not the same, for ids are nobody else’s', async () => {
    const heard = complaints();
    const visitor = await aConversation();
    const { client } = aClient();
    for (const label of ['Да', 'Нет']) {
      const input = {
        idempotencyKey: randomUUID(),
        to: { conversationId: visitor.conversationId },
        blocks: [{ text: { markdown: 'Так?' } }, { buttons: { buttons: [{ label }] } }],
      };
      await client.mutate({ mutation: gql(REPLY), variables: { input } });
    }
    const query: TypedDocumentNode<Buttons, { id: string }> = gql(BUTTONS);
    const variables = { id: visitor.conversationId };
    const { data } = await client.query({ query, variables });
    const blocks = data!.conversation.messages.nodes.flatMap((one) => one.blocks);
    const labels = blocks.flatMap(({ buttons }) => buttons ?? []).map(({ label }) => label);
    expect(labels).toEqual(['Да', 'Нет']);
    expect(heard()).toEqual([]);
  });
});
