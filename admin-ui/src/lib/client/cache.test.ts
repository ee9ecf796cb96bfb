import type { Client } from '@urql/core';
import { pipe, subscribe } from 'wonka';
import { describe, expect, test, vi } from 'vitest';
import {
  ConversationClaimDocument,
  ConversationListRowDocument,
  ConversationTransitionDocument,
  InboxStreamDocument,
  ViewerDocument,
  ViewsDocument,
} from '@/__generated__/graphql';
import type { ConversationRowFragment } from '@/__generated__/graphql';
import { eventSource, testServer } from '@test/server';
import { createUrqlClient } from './createUrqlClient';

const stored = () => ({
  id: 'cnv_1',
  number: 7,
  subject: null,
  status: 'NEW',
  handledBy: 'NONE',
  unreadCount: 2,
  waitingSince: '2026-06-24T10:00:00Z',
  lastActivityAt: '2026-06-24T10:00:00Z',
  snoozedUntil: null,
  closeReason: null,
  createdAt: '2026-06-24T09:00:00Z',
  preview: { text: 'Где заказ?', authorKind: 'CUSTOMER', isNote: false, deliveryState: null },
  customer: { id: 'cus_1', name: 'Нина Петровна' },
  assignee: null as { id: string; name: string } | null,
  inbox: { id: 'inb_1', name: 'Клён', channel: 'TELEGRAM' },
  viewerCan: ['CLAIM'],
});

function world(mutations: Record<string, () => unknown> = {}) {
  const conversation = stored();
  const inbox = eventSource<object>();
  const server = testServer({
    Query: {
      conversation: () => conversation,
      viewer: () => ({
        principal: { __typename: 'Operator', id: 'opr_ilya', name: 'Илья' },
        scopes: ['SELF'],
        expiresAt: '2026-06-24T11:00:00Z',
      }),
      workspace: () => ({ id: 'wsp_1', name: 'Клён', timeZone: 'Europe/Moscow' }),
      views: () => [
        {
          id: 'vew_mine',
          name: 'Мои',
          builtIn: 'MINE',
          orderField: 'LAST_ACTIVITY_AT',
          orderDirection: 'DESC',
          conversationCount: 14,
          unreadCount: 3,
        },
      ],
    },
    Mutation: mutations,
    Subscription: {
      inboxEvents: { subscribe: () => inbox.events(), resolve: (event: unknown) => event },
    },
  });
  const client = createUrqlClient(server.api);
  return { client, conversation, inbox };
}

/** The row as the list sees it, newest last. */
function watched(client: Client): (ConversationRowFragment | null | undefined)[] {
  const seen: (ConversationRowFragment | null | undefined)[] = [];
  pipe(
    client.query(ConversationListRowDocument, { id: 'cnv_1' }, { requestPolicy: 'cache-first' }),
    subscribe(({ data }) => seen.push(data?.conversation)),
  );
  return seen;
}

const row = (client: Client) =>
  client.readQuery(ConversationListRowDocument, { id: 'cnv_1' })?.data?.conversation;

describe('the stream writes into the cache', () => {
  test('a changed conversation changes its row without a question to the server', async () => {
    const { client, conversation, inbox } = world();
    const seen = watched(client);
    await vi.waitFor(() => expect(seen.at(-1)?.unreadCount).toBe(2));
    pipe(
      client.subscription(InboxStreamDocument, {}),
      subscribe(() => undefined),
    );
    inbox.push({ __typename: 'StreamReady', cursor: 'c1', occurredAt: '2026-06-24T10:00:00Z' });
    inbox.push({
      __typename: 'ConversationChanged',
      cursor: 'c2',
      occurredAt: '2026-06-24T10:05:00Z',
      conversation: {
        ...conversation,
        unreadCount: 3,
        preview: { ...conversation.preview, text: 'Ау' },
      },
    });
    await vi.waitFor(() =>
      expect(seen.at(-1)).toMatchObject({ unreadCount: 3, preview: { text: 'Ау' } }),
    );
  });

  test('counters of views follow', async () => {
    const { client, inbox } = world();
    await client.query(ViewsDocument, {}).toPromise();
    pipe(
      client.subscription(InboxStreamDocument, {}),
      subscribe(() => undefined),
    );
    inbox.push({ __typename: 'StreamReady', cursor: 'c1', occurredAt: '2026-06-24T10:00:00Z' });
    inbox.push({
      __typename: 'ViewCountsChanged',
      cursor: 'c2',
      occurredAt: '2026-06-24T10:05:00Z',
      views: [{ id: 'vew_mine', conversationCount: 15, unreadCount: 4 }],
    });
    await vi.waitFor(() =>
      expect(client.readQuery(ViewsDocument, {})?.data?.views[0]).toMatchObject({
        conversationCount: 15,
        unreadCount: 4,
        name: 'Мои',
      }),
    );
  });
});

describe('an action is on the screen at once', () => {
  test('a claim shows me in charge before the server has answered, and goes back when a colleague has it', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { client, conversation } = world({
      conversationClaim: () => new Promise((resolve) => (answer = resolve)),
    });
    await client.query(ViewerDocument, {}).toPromise();
    const seen = watched(client);
    await vi.waitFor(() => expect(seen.at(-1)?.status).toBe('NEW'));

    const claim = client
      .mutation(ConversationClaimDocument, { input: { conversationId: 'cnv_1' } })
      .toPromise();
    await vi.waitFor(() =>
      expect(seen.at(-1)).toMatchObject({
        status: 'OPEN',
        assignee: { id: 'opr_ilya', name: 'Илья' },
      }),
    );

    const anna = { id: 'opr_anna', name: 'Анна' };
    await vi.waitFor(() => expect(answer).not.toBeUndefined());
    answer({
      conversation: null,
      errors: [
        {
          __typename: 'AlreadyClaimedError',
          code: 'ALREADY_CLAIMED',
          message: '',
          path: null,
          assignee: anna,
          conversation: { ...conversation, status: 'OPEN', assignee: anna },
        },
      ],
    });
    await claim;
    expect(row(client)).toMatchObject({ assignee: anna });
  });

  test('a refused step rolls back', async () => {
    const { client } = world({
      conversationTransition: () => ({
        conversation: null,
        errors: [
          {
            __typename: 'StateConflictError',
            code: 'STATE_CONFLICT',
            message: '',
            path: null,
            state: 'CLOSED',
          },
        ],
      }),
    });
    const seen = watched(client);
    await vi.waitFor(() => expect(seen.at(-1)?.status).toBe('NEW'));
    const step = client
      .mutation(ConversationTransitionDocument, {
        input: { conversationId: 'cnv_1', to: { resolved: true } },
      })
      .toPromise();
    expect(row(client)?.status).toBe('RESOLVED');
    await step;
    expect(row(client)?.status).toBe('NEW');
  });

  test('a snooze shows until when', () => {
    const { client } = world({ conversationTransition: () => new Promise(() => undefined) });
    const seen = watched(client);
    return vi
      .waitFor(() => expect(seen.at(-1)?.status).toBe('NEW'))
      .then(() => {
        void client
          .mutation(ConversationTransitionDocument, {
            input: { conversationId: 'cnv_1', to: { snoozedUntil: '2026-06-25T09:00:00Z' } },
          })
          .toPromise();
        expect(row(client)).toMatchObject({
          status: 'SNOOZED',
          snoozedUntil: '2026-06-25T09:00:00Z',
        });
      });
  });
});
