import type { AuthProvider } from '../auth/auth-provider.js';
import { operation, type Operation, type TypedDocument, type WithVariables } from '../document.js';
import { UnauthenticatedError } from '../errors.js';
import { carriesIdempotencyKey } from '../idempotency.js';
import { retried } from './retries.js';
import { type Endpoint, send } from './send.js';

/** Where the API is and who calls it. */
export interface HttpClientOptions {
  /** Address of `/graphql`. */
  readonly url: string;
  /** Who is calling; nobody when left out. */
  readonly auth?: AuthProvider;
  /** Name of this program in the server's logs and usage reports. */
  readonly clientName: string;
  /** Language of messages, for example `ru`; a function when it changes while running. */
  readonly locale?: string | (() => string);
  /** Milliseconds to wait for one answer; 15 seconds unless set. */
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
}

/** How one request is made. */
export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds to wait for one answer. */
  readonly timeout?: number;
}

export interface MutationOptions extends RequestOptions {
  /**
   * True: doing it twice is the same as once, so that it may be repeated when the answer got lost.
   * Assumed when the variables carry an `idempotencyKey`.
   */
  readonly idempotent?: boolean;
}

/** Queries and mutations. */
export interface HttpClient {
  /** Reads; repeated after passing failures. Throws an `OmniSupportError`. */
  query<TData, TVariables>(
    document: TypedDocument<TData, TVariables>,
    ...rest: WithVariables<TVariables, RequestOptions>
  ): Promise<TData>;
  /** Writes; repeated after passing failures only when that is safe. */
  mutate<TData, TVariables>(
    document: TypedDocument<TData, TVariables>,
    ...rest: WithVariables<TVariables, MutationOptions>
  ): Promise<TData>;
}

const TIMEOUT = 15_000;
const AUTH_TIMEOUT = 5_000;

/** A client without streams, for small programs. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const endpoint = endpointOf(options);
  const { auth } = options;

  async function run(request: Operation, how: MutationOptions, isSafe: boolean): Promise<unknown> {
    const timeout = how.timeout ?? options.timeout ?? TIMEOUT;
    const once = (token: string | null): Promise<unknown> =>
      retried(() => send(endpoint, request, { token, timeout, signal: how.signal }), {
        isSafe,
        signal: how.signal,
      });
    const token = (await auth?.token()) ?? null;
    try {
      return await once(token);
    } catch (error) {
      // Refused before anything ran, so that even an unsafe mutation may be repeated.
      if (!(error instanceof UnauthenticatedError) || !auth || token === null) {
        throw error;
      }
      return once(await auth.renew(token));
    }
  }

  const client: HttpClient = {
    async query(document, ...[variables, how]) {
      return (await run(operation(document, variables), how ?? {}, true)) as never;
    },
    async mutate(document, ...[variables, how]) {
      const request = operation(document, variables);
      const isSafe = how?.idempotent ?? carriesIdempotencyKey(request.variables);
      return (await run(request, how ?? {}, isSafe)) as never;
    },
  };
  // Attempts are short: a spent refresh token is good for seconds only.
  auth?.attach(async (document, variables, token) => {
    const attempt = { token: token ?? null, timeout: AUTH_TIMEOUT };
    const request = operation(document, variables);
    return (await retried(() => send(endpoint, request, attempt), { isSafe: true })) as never;
  });
  return client;
}

/** What the options say about where to send. */
export function endpointOf(options: HttpClientOptions): Endpoint {
  const { url, clientName, locale } = options;
  return {
    url,
    clientName,
    locale: typeof locale === 'function' ? locale : () => locale,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  };
}
