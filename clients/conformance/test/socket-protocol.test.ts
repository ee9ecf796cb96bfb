import { describe, expect } from 'vitest';
import { test } from '../src/raw-socket.js';
import { aConversation } from '../src/shop.js';

const EVENTS = 'subscription { inboxEvents { __typename cursor } }';
const TIME = '{ serverTime }';
const MANY = `{ conversations(first: 100) { totalCount nodes {
  id customer { name } inbox { name } assignee { name } preview { text } viewerCan
  messages(first: 20) { nodes { id text } } } } }`;

const RUNNING: [string, string][] = [
  ['subscription', EVENTS],
  ['query', MANY],
];

const REFUSED: [string, string][] = [
  ['does not parse', '{ serverTime'],
  ['is not valid', '{ noSuchField }'],
  ['is too big', `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: serverTime`).join(' ')} }`],
];

const NO_MESSAGES: [string, string | Buffer | object][] = [
  ['no JSON', 'not json'],
  ['nothing', ''],
  ['bytes', Buffer.from('{"type":"ping"}')],
  ['a list', []],
  ['null', 'null'],
  ['a word', '"ping"'],
  ['no type', {}],
  ['a type that is no text', { type: 7 }],
  ['an unknown type', { type: 'start', id: '1' }],
  ['a message of the server', { type: 'next', id: '1', payload: {} }],
  ['a ping with a text', { type: 'ping', payload: 'here' }],
  ['a pong with a list', { type: 'pong', payload: [] }],
  ['an operation without id', { type: 'subscribe', payload: { query: TIME } }],
  ['an operation with an empty id', { type: 'subscribe', id: '', payload: { query: TIME } }],
  ['an operation with a number as id', { type: 'subscribe', id: 1, payload: { query: TIME } }],
  ['an operation without payload', { type: 'subscribe', id: '1' }],
  ['an operation without document', { type: 'subscribe', id: '1', payload: {} }],
  ['a document that is no text', { type: 'subscribe', id: '1', payload: { query: 1 } }],
  [
    'variables in a text',
    { type: 'subscribe', id: '1', payload: { query: TIME, variables: '{}' } },
  ],
  [
    'a name that is no text',
    { type: 'subscribe', id: '1', payload: { query: TIME, operationName: {} } },
  ],
  [
    'extensions in a list',
    { type: 'subscribe', id: '1', payload: { query: TIME, extensions: [] } },
  ],
  ['an end without id', { type: 'complete' }],
  ['an end with a number as id', { type: 'complete', id: 1 }],
];

describe.concurrent('graphql-transport-ws: who says what', () => {
  test('a token is acknowledged', async ({ open }) => {
    const socket = await open();
    socket.begin();
    expect(await socket.next('connection_ack')).toEqual({ type: 'connection_ack' });
  });

  test('a ping is answered before and after the acknowledgement', async ({ open }) => {
    const socket = await open();
    socket.say({ type: 'ping' });
    await socket.next('pong');
    socket.begin();
    await socket.next('connection_ack');
    socket.say({ type: 'ping', payload: { at: 1 } });
    await socket.next('pong');
  });

  test('a pong that nobody asked for is passed over', async ({ begun: socket }) => {
    socket.say({ type: 'pong', payload: { at: 1 } });
    socket.subscribe('1', TIME);
    await socket.next('complete', '1');
  });

  test('the server pings, so that a dead line is noticed', async ({ begun: socket }) => {
    await socket.next('ping');
  });

  test('a query is answered and completed', async ({ begun: socket }) => {
    socket.subscribe('1', TIME);
    const next = await socket.next('next', '1');
    expect(next.payload).toMatchObject({ data: { serverTime: expect.any(String) as string } });
    await socket.next('complete', '1');
    expect(socket.left('1')).toEqual([]);
  });

  test('a mutation is answered and completed', async ({ begun: socket }) => {
    socket.subscribe('1', 'mutation($echo: String) { ping(input: { echo: $echo }) { echo } }', {
      echo: 'привет',
    });
    expect((await socket.next('next', '1')).payload).toMatchObject({
      data: { ping: { echo: 'привет' } },
    });
    await socket.next('complete', '1');
  });

  test('one of several operations is chosen by name', async ({ begun: socket }) => {
    const query = 'query A { serverTime } query B { limits { maxDepth } }';
    socket.say({ type: 'subscribe', id: '1', payload: { query, operationName: 'B' } });
    expect((await socket.next('next', '1')).payload).toMatchObject({
      data: { limits: { maxDepth: expect.any(Number) as number } },
    });
  });

  test.for(REFUSED)(
    'a document that %s is answered by one error message',
    async ([, query], { begun: socket }) => {
      socket.subscribe('1', query);
      const error = await socket.next('error', '1');
      expect(error.payload).toEqual([
        expect.objectContaining({ message: expect.any(String) as string }),
      ]);
      socket.subscribe('2', TIME);
      await socket.next('complete', '2');
      expect(socket.left('1')).toEqual([]);
    },
  );

  test('events come until the client completes, and the id is free again', async ({
    begun: socket,
  }) => {
    socket.subscribe('1', EVENTS);
    await socket.next('next', '1');
    await aConversation();
    await socket.next('next', '1');
    socket.say({ type: 'complete', id: '1' });
    socket.subscribe('1', TIME);
    await socket.next('complete', '1');
  });

  test('the end of an operation that is not there is passed over', async ({ begun: socket }) => {
    socket.say({ type: 'complete', id: 'unknown' });
    socket.subscribe('1', TIME);
    await socket.next('complete', '1');
  });

  test('an answer that the client no longer wants is not sent', async ({ begun: socket }) => {
    socket.sayTogether(
      { type: 'subscribe', id: '1', payload: { query: MANY } },
      { type: 'complete', id: '1' },
    );
    socket.subscribe('2', MANY);
    await socket.next('complete', '2');
    expect(socket.left('1')).toEqual([]);
  });

  test('documents longer than the usual 8 KB buffer of containers are answered', async ({
    begun: socket,
  }) => {
    socket.subscribe('1', `${TIME} ${'#'.repeat(40_000)}`);
    await socket.next('complete', '1');
  });
});

describe.concurrent('graphql-transport-ws: close codes', () => {
  test.for(NO_MESSAGES)('%s closes 4400', async ([, words], { begun: socket }) => {
    socket.say(words);
    expect(await socket.closed).toMatchObject({ code: 4400 });
  });

  test('a payload of connection_init that is no object closes 4400', async ({ open }) => {
    const socket = await open();
    socket.say({ type: 'connection_init', payload: 'token' });
    expect(await socket.closed).toMatchObject({ code: 4400 });
  });

  test('an operation before connection_init closes 4401', async ({ open }) => {
    const socket = await open();
    socket.subscribe('1', TIME);
    expect(await socket.closed).toMatchObject({ code: 4401 });
  });

  test('no token closes 4401', async ({ open }) => {
    const socket = await open();
    socket.say({ type: 'connection_init' });
    expect(await socket.closed).toMatchObject({ code: 4401 });
  });

  test('a token that does not hold closes 4403', async ({ open }) => {
    const socket = await open();
    socket.begin('expired');
    expect(await socket.closed).toMatchObject({ code: 4403 });
  });

  test('a strange page with an operator’s token closes 4403', async ({ open }) => {
    const socket = await open(undefined, 'https://evil.example');
    socket.begin();
    expect(await socket.closed).toMatchObject({ code: 4403 });
  });

  test('no protocol in common closes 4406', async ({ open }) => {
    const socket = await open([]);
    expect(await socket.closed).toMatchObject({ code: 4406 });
  });

  test('the protocol is chosen among others; one that is not spoken is not confirmed', async ({
    open,
  }) => {
    await open(['graphql-ws', 'graphql-transport-ws']);
    await expect(open(['graphql-ws'])).rejects.toThrow('Server sent no subprotocol');
  });

  test('silence closes 4408', async ({ open }) => {
    const socket = await open();
    expect(await socket.closed).toMatchObject({ code: 4408 });
  });

  test.for(RUNNING)('the id of a running %s closes 4409', async ([, query], { begun: socket }) => {
    const same = { type: 'subscribe', id: '1', payload: { query } };
    socket.sayTogether(same, same);
    expect(await socket.closed).toMatchObject({
      code: 4409,
      reason: 'Subscriber for 1 already exists',
    });
  });

  test('a second connection_init closes 4429', async ({ begun: socket }) => {
    socket.begin();
    expect(await socket.closed).toMatchObject({ code: 4429 });
  });

  test('more operations than the limit close 4429', async ({ begun: socket }) => {
    for (let i = 0; i <= 50; i++) {
      socket.subscribe(String(i), EVENTS);
    }
    expect(await socket.closed).toMatchObject({ code: 4429 });
  });

  test('a message above 128 KB closes 1009', async ({ begun: socket }) => {
    socket.say(' '.repeat(140_000));
    expect(await socket.closed).toMatchObject({ code: 1009 });
  });

  test('the client closes 1000', async ({ begun: socket }) => {
    socket.leave();
    expect(await socket.closed).toMatchObject({ code: 1000 });
  });
});
