import type { Client, ConnectionState, StreamHandle } from '../src/index.js';
import { Test_EventsDocument } from './__generated__/operations.js';
import type { TestServer } from './server/test-server.js';

export interface Story {
  readonly handle: StreamHandle;
  readonly texts: string[];
  readonly ready: boolean[];
  readonly resyncs: string[];
  readonly errors: unknown[];
}

export function follow(client: Client, since: string | null = null): Story {
  const texts: string[] = [];
  const ready: boolean[] = [];
  const resyncs: string[] = [];
  const errors: unknown[] = [];
  const handle = client.stream(
    Test_EventsDocument,
    { since },
    {
      onReady: ({ isResumed }) => ready.push(isResumed),
      onEvent: (event) => {
        texts.push(event.__typename === 'MessageAdded' ? (event.message?.text ?? '') : '?');
      },
      onResync: ({ reason }) => resyncs.push(reason),
      onError: (error) => errors.push(error),
    },
  );
  return { handle, texts, ready, resyncs, errors };
}

export function say(server: TestServer, ...texts: string[]): void {
  for (const text of texts) {
    server.log.append('MessageAdded', { message: { id: `msg_${text}`, text } });
  }
}

export function statesOf(client: Client): ConnectionState[] {
  const states: ConnectionState[] = [];
  client.connection.state.subscribe((state) => states.push(state));
  return states;
}
