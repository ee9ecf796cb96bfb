import { describe, expect, test } from 'vitest';
import {
  apiToken,
  ForbiddenError,
  InternalError,
  NetworkError,
  newIdempotencyKey,
  RateLimitedError,
  SessionEndedError,
  TimeoutError,
  UnavailableError,
  UnexpectedResponseError,
} from '../src/index.js';
import {
  Test_ReadDocument,
  Test_SendDocument,
  Test_TimeDocument,
  Test_ViewerDocument,
} from './__generated__/operations.js';
import { answer, cut, graphQLError, loseAnswer, silence } from './server/faults.js';
import { aClient, aServer, signedIn } from './support.js';

const greeting = (idempotencyKey: string) => ({
  input: {
    idempotencyKey,
    to: { customerId: 'cus_1' },
    blocks: [{ text: { markdown: 'Hello' } }],
  },
});
const readMark = { input: { conversationId: 'cnv_1', upToMessageId: 'msg_1' } };

describe('a query', () => {
  test('introduces its program and language', async () => {
    const server = await aServer();
    let locale = 'ru';
    const client = aClient(server, { clientName: 'bridge', locale: () => locale });
    await client.query(Test_TimeDocument);
    locale = 'en';
    await client.query(Test_TimeDocument);
    expect(server.requests.map((headers) => headers['accept-language'])).toEqual(['ru', 'en']);
    expect(server.requests[0]).toMatchObject({ 'x-client-name': 'bridge' });
  });

  test('comes through cuts, outages and limits', async () => {
    const server = await aServer();
    const limited = graphQLError(429, 'RATE_LIMITED', { 'retry-after': '0' });
    server.faults.push(cut, answer(503, '<html>'), limited);
    const data = await aClient(server).query(Test_TimeDocument);
    expect(Date.parse(data.serverTime)).toBeGreaterThan(0);
    expect(server.requests).toHaveLength(4);
  });

  test('gives up after four tries', async () => {
    const server = await aServer();
    server.faults.push(cut, cut, cut, cut);
    await expect(aClient(server).query(Test_TimeDocument)).rejects.toBeInstanceOf(NetworkError);
    expect(server.requests).toHaveLength(4);
  });

  test('waits as long as the server says', async () => {
    const server = await aServer();
    server.faults.push(graphQLError(429, 'RATE_LIMITED', { 'retry-after': '1' }));
    const before = Date.now();
    await aClient(server).query(Test_TimeDocument);
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000);
  });

  test('hands a long wait to its caller', async () => {
    const server = await aServer();
    server.faults.push(graphQLError(429, 'RATE_LIMITED', { 'retry-after': '120' }));
    const query = aClient(server).query(Test_TimeDocument);
    await expect(query).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 120_000 });
    await expect(query).rejects.toBeInstanceOf(RateLimitedError);
  });

  test('ends with its signal', async () => {
    const server = await aServer();
    server.faults.push(silence);
    const leaving = new AbortController();
    const query = aClient(server).query(Test_TimeDocument, {}, { signal: leaving.signal });
    leaving.abort();
    await expect(query).rejects.toMatchObject({ name: 'AbortError' });
  });

  test.each([
    ['FORBIDDEN', 403, ForbiddenError],
    ['INTERNAL', 500, InternalError],
    ['UNAVAILABLE', 503, UnavailableError],
  ])('tells %s with the id of the request', async (code, status, kind) => {
    const server = await aServer();
    const fault = graphQLError(status, code);
    server.faults.push(fault, fault, fault, fault);
    const query = aClient(server).query(Test_TimeDocument);
    await expect(query).rejects.toBeInstanceOf(kind);
    await expect(query).rejects.toMatchObject({ code, requestId: 'req-1' });
  });

  test('recognises an answer that is not ours', async () => {
    const server = await aServer();
    server.faults.push(answer(200, '<html>Sign in to the Wi-Fi</html>'));
    const query = aClient(server).query(Test_TimeDocument);
    await expect(query).rejects.toBeInstanceOf(UnexpectedResponseError);
  });

  test('keeps the data that came with an error', async () => {
    const server = await aServer();
    const errors = [{ message: 'No summary', extensions: { code: 'INTERNAL' } }];
    server.faults.push(answer(200, { data: { serverTime: 'now' }, errors }));
    await expect(aClient(server).query(Test_TimeDocument)).rejects.toMatchObject({
      partialData: { serverTime: 'now' },
    });
  });
});

describe('a mutation', () => {
  test('with a key is repeated and still done once', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    server.faults.push(loseAnswer, cut);
    const { messageSend } = await client.mutate(Test_SendDocument, greeting(newIdempotencyKey()));
    expect(messageSend.message?.text).toBe('Hello');
    expect(server.resolvers.runs).toEqual(['messageSend', 'messageSend']);
  });

  test.each([
    ['lost answer', loseAnswer, 1],
    ['cut', cut, 0],
    ['outage', answer(503, ''), 0],
    ['limit', graphQLError(429, 'RATE_LIMITED', { 'retry-after': '0' }), 0],
  ])('without a key is never repeated after a %s', async (_, fault, runs) => {
    const server = await aServer();
    const { client } = await signedIn(server);
    server.faults.push(fault);
    const tries = server.requests.length;
    await expect(client.mutate(Test_ReadDocument, readMark)).rejects.toThrow();
    expect(server.requests).toHaveLength(tries + 1);
    expect(server.resolvers.runs).toHaveLength(runs);
  });

  test('that its caller calls idempotent is repeated', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    server.faults.push(loseAnswer);
    await client.mutate(Test_ReadDocument, readMark, { idempotent: true });
    expect(server.resolvers.runs).toEqual(['conversationRead', 'conversationRead']);
  });

  test('without a key that gets no answer fails in time', async () => {
    const server = await aServer();
    const { client } = await signedIn(server, { timeout: 50 });
    server.faults.push(silence);
    const mutation = client.mutate(Test_ReadDocument, readMark);
    await expect(mutation).rejects.toBeInstanceOf(TimeoutError);
  });

  test('without a key is repeated after an expired token, which stopped it', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    server.sessions.expireAccess();
    await client.mutate(Test_ReadDocument, readMark);
    expect(server.resolvers.runs).toEqual(['conversationRead']);
  });
});

describe('an API token', () => {
  test('is sent, and its refusal ends the matter', async () => {
    const server = await aServer();
    const { accessToken } = server.sessions.start('Operator', 'opr_9', 'Bridge');
    const client = aClient(server, { auth: apiToken(String(accessToken)) });
    expect((await client.query(Test_ViewerDocument)).viewer?.principal.name).toBe('Bridge');
    server.sessions.revokeAll();
    await expect(client.query(Test_ViewerDocument)).rejects.toBeInstanceOf(SessionEndedError);
  });
});
