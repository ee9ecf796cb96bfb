import { createClient, memoryStorage, operatorSession } from '@omnisupport/sdk';
import { createSchema, createYoga } from 'graphql-yoga';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Api } from '@/lib/client/api';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../schema/graphql');
const typeDefs = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphqls'))
  .map((file) => readFileSync(join(root, file), 'utf8'));

type Resolvers = NonNullable<Parameters<typeof createSchema>[0]['resolvers']>;

const tokens = {
  accessToken: 'access',
  refreshToken: 'refresh',
  sessionId: 'ses_1',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  receivedAt: Date.now(),
  operator: { id: 'opr_ilya', name: 'Илья Громов' },
};

export interface TestServer {
  api: Api;
  /** While true every request fails as on a broken line. */
  isDown: boolean;
}

/** A GraphQL server of the served schema in this process, and the SDK talking to it. */
export function testServer(resolvers: Resolvers, { isSignedIn = true } = {}): TestServer {
  const yoga = createYoga({
    schema: createSchema({
      typeDefs,
      resolvers,
      resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
    }),
    logging: false,
    maskedErrors: false,
  });
  const storage = memoryStorage();
  if (isSignedIn) storage.write(JSON.stringify(tokens));
  const session = operatorSession({ storage });
  const server: TestServer = {
    isDown: false,
    api: {
      session,
      client: createClient({
        url: 'http://server.test/graphql',
        auth: session,
        clientName: 'admin-ui-tests',
        fetch: async (input, init) => {
          if (server.isDown) throw new TypeError('Failed to fetch');
          return yoga.fetch(new URL(input as string), init ?? {});
        },
      }),
    },
  };
  return server;
}

/** A channel that a subscription's resolver reads from. */
export function eventSource<T>(): { push: (event: T) => void; events: () => AsyncGenerator<T> } {
  const waiting: T[] = [];
  let wake: (() => void) | null = null;
  return {
    push(event) {
      waiting.push(event);
      wake?.();
    },
    async *events() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
