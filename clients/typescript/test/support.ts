import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type Client, type ClientOptions, createClient, memoryStorage } from '../src/index.js';
import { type OperatorSession, operatorSession } from '../src/index.js';
import { TestServer } from './server/test-server.js';

/** A server that stops with the test. */
export async function aServer(): Promise<TestServer> {
  const server = await TestServer.start();
  onTestFinished(() => server.stop());
  return server;
}

/** A client that closes with the test. */
export function aClient(server: TestServer, options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    url: server.url,
    clientName: 'test',
    webSocketImpl: WebSocket,
    ...options,
  });
  onTestFinished(() => {
    client.close();
  });
  return client;
}

/** A client with a signed-in operator. */
export async function signedIn(
  server: TestServer,
  options: Partial<ClientOptions> = {},
): Promise<{ client: Client; session: OperatorSession }> {
  const session = operatorSession({ storage: memoryStorage() });
  const client = aClient(server, { auth: session, ...options });
  await session.signIn({ email: 'anna@example.ru', password: 'correct' });
  return { client, session };
}

/** Waits until the claim holds. */
export function eventually(claim: () => void): Promise<void> {
  return vi.waitFor(claim, { timeout: 15_000, interval: 10 });
}
