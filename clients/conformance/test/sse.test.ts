import { type Client, createClient } from 'graphql-sse';
import type { ExecutionResult } from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { liveStreams } from '../src/metrics.js';
import { post, server } from '../src/server.js';
import { aVisitor } from '../src/shop.js';
import { eventually } from '../src/wait.js';

interface Events {
  widgetEvents: { __typename: string; message?: { text: string } };
}

const EVENTS = `subscription {
  widgetEvents { __typename ... on MessageAdded { message { id text } } }
}`;

/** A client as its README makes one; distinct connections are its default. */
function aClient(token: string): Client {
  const client = createClient({
    url: server.url,
    retryAttempts: 0,
    headers: { authorization: `Bearer ${token}` },
  });
  onTestFinished(() => client.dispose());
  return client;
}

/** The only answer to a request. */
async function only(answers: AsyncIterable<ExecutionResult>): Promise<ExecutionResult> {
  const all: ExecutionResult[] = [];
  for await (const answer of answers) {
    all.push(answer);
  }
  expect(all).toHaveLength(1);
  return all[0]!;
}

describe('graphql-sse, distinct connections', () => {
  test('events arrive', async () => {
    const visitor = await aVisitor();
    const events = aClient(visitor.token).iterate<Events>({ query: EVENTS });
    const seen: string[] = [];
    for await (const { data } of events) {
      const { __typename, message } = data!.widgetEvents;
      seen.push(message?.text ?? __typename);
      if (__typename === 'StreamReady') {
        await visitor.writes('№1');
      } else if (message) {
        break;
      }
    }
    expect(seen[0]).toBe('StreamReady');
    expect(seen.at(-1)).toBe('№1');
  });

  test('a query is answered by one event', async () => {
    const answer = await only(aClient(server.token).iterate({ query: '{ serverTime }' }));
    expect(answer.data).toEqual({
      serverTime: expect.any(String) as string,
    });
  });

  test.each([
    ['is not valid', 'subscription { noSuchStream }'],
    ['does not parse', 'subscription {'],
    ['fails', 'subscription { conversationEvents(conversationId: "cnv_unknown") { cursor } }'],
  ])('a subscription that %s says why, in an event', async (_, query) => {
    const answer = await only(aClient(server.token).iterate({ query }));
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/./) as string,
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) as object,
      }),
    ]);
  });

  test('without a token the answer says so', async () => {
    const answer = await only(aClient('expired').iterate({ query: EVENTS }));
    expect(answer.errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) as object,
      }),
    ]);
  });

  test.skipIf(server.metricsUrl === undefined)('who aborts is not served on', async () => {
    const visitor = await aVisitor();
    const before = await liveStreams('widgetEvents');
    const events = aClient(visitor.token).iterate<Events>({ query: EVENTS });
    await events.next();
    expect(await liveStreams('widgetEvents')).toBe(before + 1);

    await events.return?.();
    await visitor.writes('Вы здесь?');
    await eventually(async () => expect(await liveStreams('widgetEvents')).toBe(before));
  });

  test(
    'a line on which nothing happens is kept alive by comments',
    { timeout: 50_000 },
    async () => {
      const visitor = await aVisitor();
      const abort = new AbortController();
      onTestFinished(() => abort.abort());
      const response = await post(
        JSON.stringify({ query: EVENTS }),
        { accept: 'text/event-stream' },
        visitor.token,
        abort.signal,
      );
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);

      let heard = '';
      const decoder = new TextDecoder();
      for await (const bytes of response.body!) {
        heard += decoder.decode(bytes, { stream: true });
        if (/^:/m.test(heard)) {
          break;
        }
      }
      expect(heard).toMatch(/^event: ?next$/m);
    },
  );
});
