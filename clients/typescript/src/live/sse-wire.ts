import type { AuthProvider } from '../auth/auth-provider.js';
import type { Operation } from '../document.js';
import {
  NetworkError,
  OmniSupportError,
  TimeoutError,
  UnauthenticatedError,
} from '../errors.js';
import { type Answer, readAnswer } from '../http/answer.js';
import { type Endpoint, headers } from '../http/send.js';
import { FreshToken } from './fresh-token.js';
import { serverSentEvents } from './server-sent-events.js';
import { passOn, type Wire, type WireListener } from './wire.js';

const SILENCE = 45_000;

/** A response stream for each subscription, where WebSockets do not get through. */
export class SseWire implements Wire {
  readonly name = 'sse';
  readonly #endpoint: Endpoint;
  readonly #token: FreshToken;
  readonly #closing = new AbortController();

  constructor(endpoint: Endpoint, auth: AuthProvider | undefined) {
    this.#endpoint = endpoint;
    this.#token = new FreshToken(auth);
  }

  async run(operation: Operation, listener: WireListener, signal: AbortSignal): Promise<void> {
    const ended = new AbortController();
    const abort = (): void => {
      ended.abort();
    };
    const causes = [signal, this.#closing.signal];
    causes.forEach((cause) => {
      cause.addEventListener('abort', abort);
    });
    try {
      await this.#read(operation, listener, ended);
    } catch (error) {
      throw this.#explained(ended.signal.aborted ? ended.signal.reason : error);
    } finally {
      causes.forEach((cause) => {
        cause.removeEventListener('abort', abort);
      });
      ended.abort();
    }
  }

  probe(): void {
    // The server's heartbeats tell: silence ends the response.
  }

  close(): void {
    this.#closing.abort();
  }

  async #read(
    operation: Operation,
    listener: WireListener,
    ended: AbortController,
  ): Promise<void> {
    const { url, fetch } = this.#endpoint;
    const response = await fetch(url, {
      method: 'POST',
      headers: headers(this.#endpoint, await this.#token.next(), 'text/event-stream'),
      body: JSON.stringify(operation),
      credentials: 'omit',
      signal: ended.signal,
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
      await readAnswer(response);
      return;
    }
    listener.onOpen();
    for await (const event of serverSentEvents(watched(response.body, ended))) {
      if (event.name === 'complete') {
        return;
      }
      passOn(JSON.parse(event.data) as Answer, listener);
    }
    throw new NetworkError('The stream broke off');
  }

  #explained(reason: unknown): unknown {
    if (reason instanceof UnauthenticatedError) {
      this.#token.refuse();
    }
    return reason instanceof TypeError && !(reason instanceof OmniSupportError)
      ? new NetworkError('The server was not reached', { cause: reason })
      : reason;
  }
}

/** Bytes of a body; ends it when not even a heartbeat comes. */
async function* watched(
  body: ReadableStream<Uint8Array>,
  ended: AbortController,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const timer = setTimeout(() => {
      ended.abort(new TimeoutError('The stream fell silent'));
    }, SILENCE);
    const { value, done } = await reader.read().finally(() => {
      clearTimeout(timer);
    });
    if (done) {
      return;
    }
    yield value;
  }
}
