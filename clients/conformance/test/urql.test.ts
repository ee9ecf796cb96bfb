import { Client, type Exchange, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { isObjectType } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, onTestFinished, test } from 'vitest';
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
  const counting: Exchange =
    ({ forward }) =>
    (operations) =>
      forward(operations);
  const client = new Client({
    url: server.url,
    preferGetMethod: false,
    fetchOptions: { headers: { authorization } },
    exchanges: [
      cacheExchange({
        schema: introspection(),
        keys: parts(),
        resolvers: { Query: { conversations: relayPagination() } },
      }),
      counting,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: sockets.subscribe({ ...request, query: request.query ?? '' }, sink),
          }),
        }),
      }),
      fetchExchange,
    ],
  });
  onTestFinished(async () => await sockets.dispose());
  return { client, requests };
}
