import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { createHttpClient, type OperatorSession, operatorSession } from '@omnisupport/sdk';
import { createClient } from 'graphql-ws';

/** The session of this browser, which the admin UI shares. */
export function signInAt(url: string): OperatorSession {
  const session = operatorSession();
  createHttpClient({ url, auth: session, clientName: 'graphiql' });
  return session;
}

/** Sends what is typed as the operator; a header given by hand wins. */
export function fetcherFor(url: string, session: OperatorSession): Fetcher {
  const socket = createClient({
    url: url.replace(/^http/, 'ws'),
    lazy: true,
    connectionParams: async () => ({ authorization: await bearer(session) }),
  });
  return createGraphiQLFetcher({
    url,
    wsClient: socket,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      if (!headers.has('authorization')) headers.set('authorization', await bearer(session));
      headers.set('x-client-name', 'graphiql');
      return fetch(input, { ...init, headers, credentials: 'omit' });
    },
  });
}

async function bearer(session: OperatorSession): Promise<string> {
  return `Bearer ${(await session.token()) ?? ''}`;
}
