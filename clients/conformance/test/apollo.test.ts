import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { complaints } from '../src/console.js';
import { EVENTS, PAGE, preview, REPLY, type Page } from '../src/inbox.js';
import { server } from '../src/server.js';
import { aConversation, message } from '../src/shop.js';
import { eventually } from '../src/wait.js';

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
      typePolicies: {
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
    expect(Object.keys(client.cache.extract())).toContain(`Conversation:${visitor.conversationId}`);

    let events = 0;
    const following = client.subscribe({ query: gql(EVENTS) }).subscribe(() => events++);
    onTestFinished(() => following.unsubscribe());
    await eventually(() => expect(events).toBeGreaterThan(0));
    await visitor.writes('Третье');
    await eventually(() => expect(preview(shown, visitor.conversationId)).toBe('Третье'));

    expect(requests).toEqual(['Inbox', 'Inbox', 'Reply', 'InboxEvents']);
    expect(heard()).toEqual([]);
  });
});
