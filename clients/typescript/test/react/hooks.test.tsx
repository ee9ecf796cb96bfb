// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { newIdempotencyKey, UnauthenticatedError } from '../../src/index.js';
import {
  useClient,
  useConnection,
  useMutation,
  useQuery,
  useStream,
} from '../../src/react/index.js';
import {
  Test_EventsDocument,
  Test_SendDocument,
  type Test_SendMutationVariables,
  Test_TimeDocument,
  Test_ViewerDocument,
} from '../__generated__/operations.js';
import { say } from '../story.js';
import { aClient, aServer, eventually, signedIn } from '../support.js';
import { run } from './support.js';

const send = (text: string): Test_SendMutationVariables => ({
  input: {
    idempotencyKey: newIdempotencyKey(),
    to: { conversationId: 'cnv_1' },
    blocks: [{ text: { markdown: text } }],
  },
});

test('a hook without a provider says what is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);

  expect(() => renderHook(() => useClient())).toThrow('<OmniSupportProvider');
});

test('a query is loading, then ready, and keeps its answer while it is asked again', async () => {
  const { client } = await signedIn(await aServer());
  const { result } = run(client, () => useQuery(Test_TimeDocument), {});
  expect(result.current).toMatchObject({ name: 'loading', data: null });
  await eventually(() => expect(result.current.name).toBe('ready'));
  const first = result.current.data;

  let asked = Promise.resolve();
  act(() => {
    asked = result.current.refetch();
  });
  expect(result.current).toMatchObject({ name: 'ready', data: first, isRefetching: true });
  await act(() => asked);

  expect(result.current).toMatchObject({ name: 'ready', isRefetching: false });
  expect(result.current.data?.serverTime).not.toBe(first?.serverTime);
});

test('a query that fails has the error, and the last answer beside it', async () => {
  const server = await aServer();
  const { client } = await signedIn(server);
  const { result } = run(client, () => useQuery(Test_ViewerDocument), {});
  await eventually(() => expect(result.current.name).toBe('ready'));

  server.sessions.revokeAll();
  await act(() => result.current.refetch());

  expect(result.current.name).toBe('failed');
  expect(result.current.error?.code).toBe('SESSION_ENDED');
  expect(result.current.data?.viewer?.principal.name).toBe('Анна');
});

test('a query waits until it is enabled', async () => {
  const server = await aServer();
  const { client } = await signedIn(server);
  const before = server.requests.length;
  const { result, rerender } = run(
    client,
    ({ isEnabled }) => useQuery(Test_TimeDocument, {}, { isEnabled }),
    { isEnabled: false },
  );
  expect(server.requests).toHaveLength(before);

  rerender({ isEnabled: true });

  await eventually(() => expect(result.current.name).toBe('ready'));
});

test('equal variables made anew are the same question', async () => {
  const server = await aServer();
  const { client } = await signedIn(server);
  const { result, rerender } = run(client, () => useQuery(Test_TimeDocument, {}), {});
  await eventually(() => expect(result.current.name).toBe('ready'));
  const before = server.requests.length;

  rerender({});

  expect(result.current).toMatchObject({ name: 'ready', isRefetching: false });
  expect(server.requests).toHaveLength(before);
});

test('a mutation tells how it went, and answers its caller', async () => {
  const { client } = await signedIn(await aServer());
  const { result } = run(client, () => useMutation(Test_SendDocument), {});
  expect(result.current[1].name).toBe('idle');

  let sent: Promise<unknown> = Promise.resolve();
  act(() => {
    sent = result.current[0](send('hello'));
  });
  expect(result.current[1].name).toBe('sending');
  await act(() => sent);

  expect(result.current[1].data?.messageSend.message?.text).toBe('hello');
});

test('a mutation that fails rejects and has the error', async () => {
  const client = aClient(await aServer());
  const { result } = run(client, () => useMutation(Test_SendDocument), {});

  await act(() =>
    expect(result.current[0](send('hello'))).rejects.toBeInstanceOf(UnauthenticatedError),
  );

  expect(result.current[1]).toMatchObject({ name: 'failed', data: null });
});

test('a stream tells the newest handlers, and goes on through a cut', async () => {
  const server = await aServer();
  const { client } = await signedIn(server);
  const heard: string[] = [];
  const ready: boolean[] = [];
  const { rerender } = run(
    client,
    ({ mark }) => {
      useStream(
        Test_EventsDocument,
        {},
        {
          onReady: ({ isResumed }) => ready.push(isResumed),
          onEvent: (event) => heard.push(`${mark} ${event.__typename}`),
        },
      );
    },
    { mark: 'old' },
  );
  await eventually(() => expect(ready).toEqual([false]));
  rerender({ mark: 'new' });
  server.cut();
  say(server, 'one');

  await eventually(() => expect(heard).toEqual(['new MessageAdded']));
  expect(ready).toEqual([false, true]);
});

test('a stream closes with its component', async () => {
  const { client } = await signedIn(await aServer());
  const { result, unmount } = run(
    client,
    () => {
      useStream(Test_EventsDocument, {}, { onEvent: () => undefined });
      return useConnection();
    },
    {},
  );
  await eventually(() => expect(result.current.name).toBe('live'));

  unmount();

  await eventually(() => expect(client.connection.state.value.name).toBe('idle'));
});

test('the connection says when it is lost, and tries again when told', async () => {
  const server = await aServer();
  const { client } = await signedIn(server);
  const { result } = run(
    client,
    () => {
      useStream(Test_EventsDocument, {}, { onEvent: () => undefined });
      return useConnection();
    },
    {},
  );
  await eventually(() => expect(result.current.name).toBe('live'));
  server.acceptsWebSockets = false;

  act(() => {
    server.cut();
  });
  await eventually(() => expect(result.current.name).toBe('reconnecting'));
  server.acceptsWebSockets = true;
  act(() => {
    result.current.retryNow();
  });

  await eventually(() => expect(result.current.name).toBe('live'));
});
