import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { liveStreams } from '../src/metrics.js';
import { server } from '../src/server.js';
import { aConversation } from '../src/shop.js';
import { eventually } from '../src/wait.js';

const EVENTS = /* GraphQL */ `
  subscription ($id: ID!, $since: String) {
    conversationEvents(conversationId: $id, since: $since) {
      __typename
      cursor
      ... on MessageAdded {
        message {
          id
          text
        }
      }
    }
  }
`;

interface Events {
  conversationEvents: {
    __typename: string;
    cursor: string;
    message?: { id: string; text: string };
  };
}

/** A client as its README makes one, and a knife for its line. */
function aClient(options: Partial<ClientOptions> = {}): { client: Client; cut: () => void } {
  let line: WebSocket | undefined;
  const client = createClient({
    url: server.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${server.token}` },
    on: { opened: (socket) => (line = socket as WebSocket) },
    ...options,
  });
  onTestFinished(async () => await client.dispose());
  return { client, cut: () => line!.terminate() };
}

/** Follows a conversation; what came, and how to stop. */
function follow(
  client: Client,
  id: string,
): { seen: string[]; end: () => void; failure: () => unknown } {
  const variables: { id: string; since: string | null } = { id, since: null };
  const seen: string[] = [];
  let failure: unknown;
  const end = client.subscribe<Events>(
    { query: EVENTS, variables },
    {
      next: ({ data }) => {
        const event = data!.conversationEvents;
        // The client sends this very object again when it comes back: that is how it resumes.
        variables.since = event.cursor;
        seen.push(event.message?.text ?? event.__typename);
      },
      error: (problem) => (failure = problem),
      complete: () => undefined,
    },
  );
  return { seen, end, failure: () => failure };
}

/** Messages among what was seen. */
function texts(seen: string[]): string[] {
  return seen.filter((one) => one.startsWith('№'));
}

describe('graphql-ws', () => {
  // First, for it counts streams of a kind that the others open too.
  test.skipIf(server.metricsUrl === undefined)(
    'what the client ends, the server ends',
    async () => {
      const visitor = await aConversation();
      const { client } = aClient();
      const before = await liveStreams('conversationEvents');
      const follows = Array.from({ length: 5 }, () => follow(client, visitor.conversationId));
      await eventually(() => follows.forEach(({ seen }) => expect(seen).toContain('StreamReady')));
      expect(await liveStreams('conversationEvents')).toBe(before + 5);

      follows.slice(0, 3).forEach(({ end }) => end());
      await eventually(async () =>
        expect(await liveStreams('conversationEvents')).toBe(before + 2),
      );
      await client.dispose();
      await eventually(async () => expect(await liveStreams('conversationEvents')).toBe(before));
    },
  );

  test('resumes after a cut without gap or double', async () => {
    const visitor = await aConversation();
    let comeBack = (): void => undefined;
    const away = new Promise<void>((resolve) => (comeBack = resolve));
    const { client, cut } = aClient({ retryWait: () => away });
    const { seen } = follow(client, visitor.conversationId);
    await eventually(() => expect(seen).toContain('StreamReady'));
    await visitor.writes('№1');
    await eventually(() => expect(texts(seen)).toEqual(['№1']));

    cut();
    await visitor.writes('№2');
    await visitor.writes('№3');
    expect(texts(seen)).toEqual(['№1']);
    comeBack();

    await eventually(() => expect(texts(seen)).toEqual(['№1', '№2', '№3']));
    await visitor.writes('№4');
    await eventually(() => expect(texts(seen)).toEqual(['№1', '№2', '№3', '№4']));
  });

  test('an operation that fails leaves the others alone', async () => {
    const visitor = await aConversation();
    const { client } = aClient();
    const { seen, failure } = follow(client, visitor.conversationId);
    await eventually(() => expect(seen).toContain('StreamReady'));

    const unknown = follow(client, 'cnv_unknown');
    const invalid = expect(
      client.iterate({ query: 'subscription { noSuchStream }' }).next(),
    ).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const partial = client.iterate({ query: '{ conversation(id: "cnv_x") { id } }' }).next();

    await eventually(() =>
      expect(unknown.failure()).toEqual([
        expect.objectContaining({ message: expect.any(String) as string }),
      ]),
    );
    await invalid;
    expect((await partial).value).toMatchObject({ data: { conversation: null } });
    await visitor.writes('№1');
    await eventually(() => expect(texts(seen)).toEqual(['№1']));
    expect(failure()).toBeUndefined();
  });

  test('comes back with a fresh token when the old one has ended', async () => {
    const visitor = await aConversation();
    const tokens = ['expired', server.token];
    const { client } = aClient({
      connectionParams: () => ({ authorization: `Bearer ${tokens.shift() ?? ''}` }),
      retryWait: () => Promise.resolve(),
    });
    const { seen } = follow(client, visitor.conversationId);
    await eventually(() => expect(seen).toContain('StreamReady'));
    expect(tokens).toEqual([]);
  });

  test('does not come back without a token, for that would not help', async () => {
    const { client } = aClient({ connectionParams: {} });
    const time = client.iterate({ query: '{ serverTime }' });
    await expect(time.next()).rejects.toMatchObject({ code: 4401 });
  });
});
