import {
  Client,
  type Exchange,
  fetchExchange,
  gql,
  type OperationResult,
  subscriptionExchange,
} from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { isObjectType } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pipe, tap } from 'wonka';
import { WebSocket } from 'ws';
import { complaints } from '../src/console.js';
import { EVENTS, PAGE, preview, REPLY, type Page } from '../src/inbox.js';
import { introspection, servedSchema } from '../src/schema.js';
import { server } from '../src/server.js';
import { aConversation, message } from '../src/shop.js';
import { eventually } from '../src/wait.js';

/** Types without id are parts of what holds them: Graphcache wants to be told so. */
function parts(): Record<string, () => null> {
  const types = Object.values(servedSchema().getTypeMap()).filter(isObjectType);
  const withoutId = types.filter((type) => !type.getFields()['id']);
  return Object.fromEntries(withoutId.map(({ name }) => [name, () => null]));
}

/** A client as urql's documentation makes one: nothing in it knows this server. */
function aClient(): { client: Client; requests: string[] } {
  const authorization = `Bearer ${server.token}`;
  const requests: string[] = [];
  const sockets = createClient({
    url: server.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
  });
  const counting: Exchange = ({ forward }) => {
    return (operations) =>
      pipe(
        operations,
        tap(({ kind }) => requests.push(kind)),
        forward,
      );
  };
  const client = new Client({
    url: server.url,
    fetchOptions: { headers: { authorization } },
    exchanges: [
      cacheExchange({
        schema: introspection(),
        keys: parts(),
        resolvers: { Query: { conversations: relayPagination() } },
      }),
      counting,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: sockets.subscribe({ query: query ?? '', variables }, sink),
          }),
        }),
      }),
      fetchExchange,
    ],
  });
  onTestFinished(async () => await sockets.dispose());
  return { client, requests };
}

describe('urql with Graphcache', () => {
  test('builds an inbox: pages, replies, follows', async () => {
    const heard = complaints();
    const visitor = await aConversation('Первое');
    const { client, requests } = aClient();
    let shown: OperationResult<Page> | undefined;
    const watch = (after?: string | null): void => {
      const page = client.query<Page>(gql(PAGE), { first: 5, after });
      const watching = page.subscribe((result) => (shown = result));
      onTestFinished(() => watching.unsubscribe());
    };
    watch();
    await eventually(() => expect(shown?.data?.conversations.edges).toHaveLength(5));

    watch(shown!.data!.conversations.pageInfo.endCursor);
    await eventually(() => expect(shown?.data?.conversations.edges).toHaveLength(10));
    const ids = shown!.data!.conversations.edges.map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(10);
    expect(preview(shown!.data, visitor.conversationId)).toBe('Первое');

    const reply = message({ conversationId: visitor.conversationId }, 'Второе');
    const sent = await client.mutation(gql(REPLY), reply).toPromise();
    expect(sent.data).toMatchObject({ messageSend: { errors: [] } });
    await eventually(() => expect(preview(shown!.data, visitor.conversationId)).toBe('Второе'));

    let events = 0;
    const following = client.subscription(gql(EVENTS), {}).subscribe(() => events++);
    onTestFinished(() => following.unsubscribe());
    await eventually(() => expect(events).toBeGreaterThan(0));
    await visitor.writes('Третье');
    await eventually(() => expect(preview(shown!.data, visitor.conversationId)).toBe('Третье'));

    expect(requests).toEqual(['query', 'query', 'mutation', 'subscription']);
    expect(shown!.error).toBeUndefined();
    expect(heard()).toEqual([]);
  });
});
