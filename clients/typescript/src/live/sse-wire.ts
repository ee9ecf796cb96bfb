import type { AuthProvider } from '../auth/auth-provider.js';
import type { Operation } from '../document.js';
import { NetworkError, UnauthenticatedError } from '../errors.js';
import { type Answer, readAnswer } from '../http/answer.js';
import { type Endpoint, headers } from '../http/send.js';
import { FreshToken } from './fresh-token.js';
import { serverSentEvents } from './server-sent-events.js';
import { SilenceWatch } from './silence-watch.js';
import { passOn, type Wire, type WireListener } from './wire.js';

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
    const watch = new SilenceWatch([signal, this.#closing.signal]);
    try {
      await this.#read(operation, listener, watch);
    } catch (error) {
      throw this.#explained(watch.signal.aborted ? watch.signal.reason : error);
    } finally {
      watch.end();
    }
  }

  probe(): void {
    // The server's heartbeats tell: silence ends the response.
  }

  close(): void {
    this.#closing.abort();
  }

  async #read(operation: Operation, listener: WireListener, watch: SilenceWatch): Promise<void> {
    const { url, fetch } = this.#endpoint;
    const response = await fetch(url, {
      method: 'POST',
      headers: headers(this.#endpoint, await this.#token.next(), 'text/event-stream'),
      body: JSON.stringify(operation),
      credentials: 'omit',
      signal: watch.signal,
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
      await readAnswer(response);
      return;
    }
    listener.onOpen();
    for await (const event of serverSentEvents(chunks(response.body, watch))) {
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
    return reason instanceof TypeError
      ? new NetworkError('The server was not reached', { cause: reason })
      : reason;
  }
}

async function* chunks(
  body: ReadableStream<Uint8Array>,
  watch: SilenceWatch,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    watch.heard();
    yield value;
  }
}
