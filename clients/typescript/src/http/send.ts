import type { Operation } from '../document.js';
import { NetworkError, TimeoutError } from '../errors.js';
import { readAnswer } from './answer.js';

/** Where requests go and how they introduce themselves. */
export interface Endpoint {
  readonly url: string;
  readonly clientName: string;
  readonly locale: () => string | undefined;
  readonly fetch: typeof fetch;
}

interface Attempt {
  readonly token: string | null;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** Sends once and returns the data. */
export async function send(
  endpoint: Endpoint,
  operation: Operation,
  attempt: Attempt,
): Promise<unknown> {
  attempt.signal?.throwIfAborted();
  const deadline = new AbortController();
  const abort = (): void => {
    deadline.abort(attempt.signal?.reason);
  };
  attempt.signal?.addEventListener('abort', abort);
  const timer = setTimeout(() => {
    deadline.abort(new TimeoutError(`No answer within ${attempt.timeout} ms`));
  }, attempt.timeout);
  try {
    const response = await endpoint.fetch(endpoint.url, {
      method: 'POST',
      headers: headers(endpoint, attempt.token),
      body: JSON.stringify(operation),
      credentials: 'omit',
      signal: deadline.signal,
    });
    return (await readAnswer(response)).data;
  } catch (error) {
    if (deadline.signal.aborted) {
      throw deadline.signal.reason;
    }
    throw error instanceof TypeError
      ? new NetworkError('The server was not reached', { cause: error })
      : error;
  } finally {
    clearTimeout(timer);
    attempt.signal?.removeEventListener('abort', abort);
  }
}

/** Headers of every request; `accept` differs for event streams. */
export function headers(
  endpoint: Pick<Endpoint, 'clientName' | 'locale'>,
  token: string | null,
  accept = 'application/graphql-response+json, application/json',
): Record<string, string> {
  const locale = endpoint.locale();
  return {
    accept,
    'content-type': 'application/json',
    'x-client-name': endpoint.clientName,
    ...(locale && { 'accept-language': locale }),
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
}
