import { describe, expect, test } from 'vitest';
import { SessionEndedError } from '../src/index.js';
import { Test_EventsDocument, Test_PresenceDocument } from './__generated__/operations.js';
import { follow, say } from './story.js';
import { aServer, eventually, signedIn } from './support.js';

describe('a stream', () => {
  test('is ready before the first event and follows live', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toEqual([false]));
    say(server, 'one', 'two');
    await eventually(() => expect(story.texts).toEqual(['one', 'two']));
    expect(client.connection.lastEventAt).toBeGreaterThan(Date.now() - 5_000);
  });

  test('resumes after cuts without gap or double', async () => {
    const server = await aServer();
    server.log.overlap = 2;
    const { client } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    const expected: string[] = [];
    for (const round of [1, 2, 3]) {
      const [before, during] = [`before ${round}`, `during ${round}`];
      say(server, before);
      await eventually(() => expect(story.texts).toContain(before));
      server.cut();
      say(server, during);
      expected.push(before, during);
      await eventually(() => expect(story.ready).toHaveLength(round + 1));
    }
    await eventually(() => expect(story.texts).toEqual(expected));
    expect(story.ready).toEqual([false, true, true, true]);
  });

  test('resumes from a cursor that was kept over a reload', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    say(server, 'one', 'two', 'three');
    const story = follow(client, '1');
    await eventually(() => expect(story.texts).toEqual(['two', 'three']));
    expect(story.handle.since).toBe('3');
  });

  test('says when the gap is too long and goes on from there', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    say(server, 'one', 'two', 'three');
    server.log.horizon = 2;
    const story = follow(client, '1');
    await eventually(() => expect(story.resyncs).toEqual(['TOO_OLD']));
    say(server, 'four');
    await eventually(() => expect(story.texts).toEqual(['four']));
  });

  test('shares one socket with all others, which come back together', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const stories = [follow(client), follow(client), follow(client)];
    await eventually(() => stories.forEach(({ ready }) => expect(ready).toHaveLength(1)));
    expect(server.openSockets).toHaveLength(1);
    server.cut(1012);
    await eventually(() => stories.forEach(({ ready }) => expect(ready).toHaveLength(2)));
    expect(server.openSockets).toHaveLength(1);
    expect(server.introductions).toHaveLength(2);
  });

  test('tells nothing after it is closed', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const [closed, open] = [follow(client), follow(client)];
    await eventually(() => expect(open.ready).toHaveLength(1));
    closed.handle.close();
    say(server, 'late');
    await eventually(() => expect(open.texts).toEqual(['late']));
    expect(closed.texts).toEqual([]);
    expect(closed.errors).toEqual([]);
    open.handle.close();
    await eventually(() => expect(client.connection.state.value).toEqual({ name: 'idle' }));
  });

  test('comes back with a fresh token when the socket is closed with 4403', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    server.sessions.expireAccess();
    server.cut(4403);
    say(server, 'meanwhile');
    await eventually(() => expect(story.texts).toEqual(['meanwhile']));
    const tokens = server.introductions.map(({ authorization }) => authorization);
    expect(new Set(tokens).size).toBe(2);
  });

  test('is over when the session is over', async () => {
    const server = await aServer();
    const { client, session } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    server.sessions.revokeAll();
    server.cut(4403);
    await eventually(() => expect(story.errors).toHaveLength(1));
    expect(story.errors[0]).toBeInstanceOf(SessionEndedError);
    expect(session.state.value).toEqual({ name: 'signedOut', wasEnded: true });
  });

  test('is over when the operator signs out', async () => {
    const server = await aServer();
    const { client, session } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    await session.signOut();
    server.cut(4403);
    await eventually(() => expect(story.errors[0]).toBeInstanceOf(SessionEndedError));
  });

  test.each([4400, 4401])('is over when the socket is closed with %d', async (code) => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    server.cut(code);
    await eventually(() => expect(story.errors).toMatchObject([{ code: 'UNEXPECTED_RESPONSE' }]));
  });

  test('comes back when only its own operation failed for a while', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    server.resolvers.streamRefusals.push('UNAVAILABLE', 'RATE_LIMITED');
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    expect(server.openSockets).toHaveLength(1);
  });

  test('is over when the right to it is gone', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const [story, other] = [follow(client), follow(client)];
    await eventually(() => expect(other.ready).toHaveLength(1));
    server.resolvers.streamRefusals.push('FORBIDDEN');
    const refused = follow(client);
    await eventually(() => expect(refused.errors).toMatchObject([{ code: 'FORBIDDEN' }]));
    say(server, 'still');
    await eventually(() => expect([story.texts, other.texts]).toEqual([['still'], ['still']]));
  });

  test('survives a bug of its listener, which is reported', async () => {
    const reported: unknown[] = [];
    const report = (error: unknown): unknown => reported.push(error);
    process.on('uncaughtException', report);
    const server = await aServer();
    const { client } = await signedIn(server);
    const texts: string[] = [];
    client.stream(
      Test_EventsDocument,
      {},
      {
        onReady: () => {
          say(server, 'one', 'two');
        },
        onEvent: ({ cursor }) => {
          texts.push(cursor);
          throw new Error('bug in a listener');
        },
      },
    );
    await eventually(() => expect(texts).toEqual(['1', '2']));
    await eventually(() => expect(reported).toHaveLength(2));
    process.off('uncaughtException', report);
  });
});

describe('a subscription without cursor', () => {
  test('tells data and ends when the server completes it', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const activities: string[] = [];
    await new Promise<void>((resolve, reject) => {
      client.subscribe(
        Test_PresenceDocument,
        { conversationIds: ['cnv_1'] },
        {
          onData: ({ presence }) => activities.push(presence.activity),
          onEnd: resolve,
          onError: reject,
        },
      );
    });
    expect(activities).toEqual(['TYPING_REPLY']);
  });
});
