import { describe, expect, test, vi } from 'vitest';
import { sampleReply } from '@test/samples';
import { testServer } from '@test/server';
import { createUrqlClient } from '@/lib/client/createUrqlClient';
import { Dispatcher } from './Dispatcher';
import { sendItem } from './sending';

interface SendInput {
  idempotencyKey: string;
  blocks: { text: { markdown: string } }[];
  lastSeenMessageId?: string;
}

const newReply = {
  conversationId: 'cnv_1',
  mode: 'reply' as const,
  text: 'Добрый день',
  files: [],
  replyToId: null,
  lastSeenMessageId: 'msg_1',
  resolves: false,
};

/** A server that keeps each key once, and a dispatcher that talks to it. */
function world(refuse: (input: SendInput) => object | null = () => null) {
  const received: SendInput[] = [];
  const kept = new Map<string, object>();
  const server = testServer({
    Mutation: {
      messageSend: (_: unknown, { input }: { input: SendInput }) => {
        received.push(input);
        const refusal = refuse(input);
        if (refusal) return { errors: [refusal] };
        const message =
          kept.get(input.idempotencyKey) ??
          wire(`msg_${String(kept.size + 10)}`, input.blocks[0]?.text.markdown ?? '');
        kept.set(input.idempotencyKey, message);
        return { message, conversation: null, errors: [] };
      },
      noteSave: (_: unknown, { input }: { input: { body: string } }) => ({
        note: {
          id: 'nte_1',
          body: input.body,
          occurredAt: '2026-06-24T10:00:00Z',
          actor: { kind: 'OPERATOR', name: 'Илья' },
        },
        errors: [],
      }),
    },
  });
  const client = createUrqlClient(server.api);
  const make = () =>
    new Dispatcher({
      operatorId: 'opr_ilya',
      send: (item) => sendItem(client, item),
      textOf: (problem) => (problem === 'unseen' ? 'unseen' : problem.code),
    });
  return { server, received, kept, make, dispatcher: make() };
}

function wire(id: string, text: string) {
  return {
    ...sampleReply(id, '10:00'),
    id,
    text,
    blocks: [{ __typename: 'TextBlock', text, spans: [] }],
  };
}

// On a broken line the SDK tries again for some seconds before it gives up.
const settled = (dispatcher: Dispatcher) =>
  vi.waitFor(
    () =>
      expect(dispatcher.outbox.items.get().some(({ state }) => state === 'sending')).toBe(false),
    {
      timeout: 25_000,
      interval: 20,
    },
  );

describe('sending', () => {
  test('shows the reply at once and takes it out when the server has it', async () => {
    const { dispatcher } = world();
    const sent = vi.fn();
    dispatcher.listen({ onSent: sent });
    dispatcher.submit(newReply);
    expect(dispatcher.outbox.items.get()).toMatchObject([
      { text: 'Добрый день', state: 'sending' },
    ]);
    await settled(dispatcher);
    expect(dispatcher.outbox.items.get()).toEqual([]);
    expect(sent).toHaveBeenCalledWith(
      expect.objectContaining({ text: 'Добрый день' }),
      expect.objectContaining({ __typename: 'Message', id: 'msg_10' }),
    );
  });

  test('keeps the order of a conversation', async () => {
    const { dispatcher, received } = world();
    for (const text of ['one', 'two', 'three']) dispatcher.submit({ ...newReply, text });
    await settled(dispatcher);
    expect(received.map(({ blocks }) => blocks[0]?.text.markdown)).toEqual(['one', 'two', 'three']);
  });

  test('gives every reply a key of its own', async () => {
    const { dispatcher, received } = world();
    dispatcher.submit(newReply);
    dispatcher.submit(newReply);
    await settled(dispatcher);
    expect(new Set(received.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  test('a note goes by its own way and never as a message', async () => {
    const { dispatcher, received } = world();
    dispatcher.submit({ ...newReply, mode: 'note', text: 'между нами' });
    await settled(dispatcher);
    expect(received).toEqual([]);
    expect(dispatcher.outbox.items.get()).toEqual([]);
  });
});

describe('a broken line', () => {
  test('keeps the reply and sends it under the same key when the line is back', async () => {
    const { dispatcher, server, received, kept } = world();
    server.isDown = true;
    const key = dispatcher.submit(newReply);
    await settled(dispatcher);
    expect(dispatcher.outbox.find(key)).toMatchObject({
      state: 'failed',
      failure: { isWaitingForLine: true },
    });
    server.isDown = false;
    dispatcher.resume();
    await vi.waitFor(() => expect(dispatcher.outbox.items.get()).toEqual([]));
    expect(received.map(({ idempotencyKey }) => idempotencyKey)).toEqual([key]);
    expect(kept.size).toBe(1);
  }, 30_000);

  test('survives a reload: the next page sends under the same key', async () => {
    const { dispatcher, server, kept, make } = world();
    server.isDown = true;
    const key = dispatcher.submit(newReply);
    await settled(dispatcher);
    server.isDown = false;
    const reloaded = make();
    reloaded.resume();
    await vi.waitFor(() => expect(reloaded.outbox.items.get()).toEqual([]));
    expect([...kept.keys()]).toEqual([key]);
  }, 30_000);
});

describe('a refusal', () => {
  const invalid = {
    __typename: 'ValidationError',
    code: 'INVALID',
    message: 'Слишком длинно',
    path: null,
  };

  test('stays in place with the server’s words and waits for the operator', async () => {
    const { dispatcher } = world(() => invalid);
    const failed = vi.fn();
    dispatcher.listen({ onFailed: failed });
    const key = dispatcher.submit(newReply);
    await settled(dispatcher);
    expect(dispatcher.outbox.find(key)).toMatchObject({
      state: 'failed',
      failure: { text: 'Слишком длинно', isWaitingForLine: false },
    });
    expect(failed).toHaveBeenCalledOnce();
    dispatcher.resume();
    expect(dispatcher.outbox.find(key)).toMatchObject({ state: 'failed' });
  });

  test('the next try keeps the key', async () => {
    const { dispatcher, received } = world(() => (received.length === 1 ? invalid : null));
    const key = dispatcher.submit(newReply);
    await settled(dispatcher);
    dispatcher.retry(key);
    await settled(dispatcher);
    expect(received.map(({ idempotencyKey }) => idempotencyKey)).toEqual([key, key]);
  });
});

describe('a colleague was faster', () => {
  const theirs = {
    __typename: 'UnseenReplyError',
    code: 'UNSEEN_REPLY',
    message: 'Анна ответила',
    path: null,
    reply: wire('msg_9', 'от Анны'),
  };
  const unlessAnyway = (input: SendInput) => (input.lastSeenMessageId ? theirs : null);

  test('asks with the newer reply in hand', async () => {
    const { dispatcher } = world(unlessAnyway);
    const unseen = vi.fn();
    dispatcher.listen({ onUnseen: unseen });
    const key = dispatcher.submit(newReply);
    await settled(dispatcher);
    expect(unseen).toHaveBeenCalledWith(
      expect.objectContaining({ key }),
      expect.objectContaining({ text: 'от Анны' }),
    );
  });

  test('"send anyway" sends the same key without the mark of what was seen', async () => {
    const { dispatcher, received } = world(unlessAnyway);
    const key = dispatcher.submit(newReply);
    await settled(dispatcher);
    dispatcher.retry(key, true);
    await vi.waitFor(() => expect(dispatcher.outbox.items.get()).toEqual([]));
    expect(received.at(-1)).toMatchObject({ idempotencyKey: key });
    expect(received.at(-1)?.lastSeenMessageId).toBeUndefined();
  });
});
