import { describe, expect, test, vi } from 'vitest';
import { answer, graphQLError } from './server/faults.js';
import { follow, say, statesOf } from './story.js';
import { aServer, eventually, signedIn } from './support.js';

describe('the connection', () => {
  test('tells how it is doing and when it tries again', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const states = statesOf(client);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    server.cut();
    await eventually(() => expect(story.ready).toHaveLength(2));
    const names = states.map(({ name }) => name);
    expect(names).toEqual(['connecting', 'live', 'reconnecting', 'reconnecting', 'live']);
    expect(states[2]).toMatchObject({ nextTryAt: expect.any(Number) as number });
    expect(states[3]).toMatchObject({ nextTryAt: null });
  });

  test('tries at once when asked to', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    server.cut(4429);
    await eventually(() => expect(client.connection.state.value.name).toBe('reconnecting'));
    client.connection.retryNow();
    await eventually(() => expect(story.ready).toHaveLength(2));
  });

  test('goes offline and comes back with the network', async () => {
    const browser = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const navigator = { onLine: true };
    vi.stubGlobal('window', browser);
    vi.stubGlobal('document', browser);
    vi.stubGlobal('navigator', navigator);
    const server = await aServer();
    const { client } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    navigator.onLine = false;
    server.cut();
    await eventually(() => expect(client.connection.state.value.name).toBe('offline'));
    navigator.onLine = true;
    browser.dispatchEvent(new Event('online'));
    await eventually(() => expect(story.ready).toHaveLength(2));
    vi.unstubAllGlobals();
  });

  test('notices a socket that died without a word', async () => {
    const server = await aServer();
    const { client } = await signedIn(server, { heartbeat: { every: 50, within: 100 } });
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    server.openSockets.forEach((socket) => socket.pause());
    say(server, 'unheard');
    await eventually(() => expect(story.ready).toHaveLength(2));
    expect(story.texts).toEqual(['unheard']);
  });

  test('falls back to event streams where sockets do not get through', async () => {
    const server = await aServer();
    server.acceptsWebSockets = false;
    const { client } = await signedIn(server);
    const story = follow(client);
    await eventually(() => expect(story.ready).toHaveLength(1));
    expect(client.connection.state.value).toEqual({ name: 'live', wire: 'sse' });
    say(server, 'one');
    await eventually(() => expect(story.texts).toEqual(['one']));
    server.cutHttp();
    say(server, 'two');
    await eventually(() => expect(story.texts).toEqual(['one', 'two']));
    expect(server.subscriptions.at(-1)).toEqual({ since: '1' });
  });

  test('needs no WebSocket at all', async () => {
    vi.stubGlobal('WebSocket', undefined);
    const server = await aServer();
    const { client } = await signedIn(server, { webSocketImpl: undefined as never });
    const story = follow(client);
    server.sessions.expireAccess();
    await eventually(() => expect(story.ready).toHaveLength(1));
    server.faults.push(graphQLError(503, 'UNAVAILABLE'), answer(502, '<html>'));
    server.cutHttp();
    await eventually(() => expect(story.ready).toHaveLength(2));
    vi.unstubAllGlobals();
  });
});
