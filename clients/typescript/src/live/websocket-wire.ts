import { type Client, createClient } from 'graphql-ws';
import type { AuthProvider } from '../auth/auth-provider.js';
import type { Operation } from '../document.js';
import {
  NetworkError,
  OmniSupportError,
  RateLimitedError,
  UnauthenticatedError,
  UnexpectedResponseError,
} from '../errors.js';
import { type Answer, errorOf, type WireError } from '../http/answer.js';
import type { Endpoint } from '../http/send.js';
import { FreshToken } from './fresh-token.js';
import { passOn, type Wire, type WireListener } from './wire.js';

/** Constructor of a WebSocket, for example of the package `ws` in Node 20. */
export type WebSocketConstructor = new (url: string, protocol: string) => unknown;

/** Milliseconds between signs of life, and how long to wait for each. */
export interface Heartbeat {
  readonly every: number;
  readonly within: number;
}

const HEARTBEAT: Heartbeat = { every: 12_000, within: 5_000 };
const ACK_WITHIN = 10_000;
const CLOSE_UNUSED_AFTER = 3_000;

/** All subscriptions over one socket. */
export class WebSocketWire implements Wire {
  readonly name = 'websocket';
  readonly #client: Client;
  readonly #token: FreshToken;
  readonly #heartbeat: Heartbeat;
  readonly #waiting = new Set<() => void>();
  #socket: WebSocket | null = null;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(
    endpoint: Endpoint,
    auth: AuthProvider | undefined,
    webSocketImpl: WebSocketConstructor,
    heartbeat = HEARTBEAT,
  ) {
    this.#heartbeat = heartbeat;
    this.#token = new FreshToken(auth);
    this.#client = createClient({
      url: endpoint.url.replace(/^http/, 'ws'),
      webSocketImpl,
      retryAttempts: 0,
      lazyCloseTimeout: CLOSE_UNUSED_AFTER,
      connectionAckWaitTimeout: ACK_WITHIN,
      keepAlive: heartbeat.every,
      connectionParams: () => this.#introduction(endpoint),
      on: {
        connected: (socket) => {
          this.#opened(socket as WebSocket);
        },
        ping: (isReceived) => {
          if (!isReceived) {
            this.#expectPong();
          }
        },
        pong: () => {
          clearTimeout(this.#deadline);
        },
        closed: () => {
          this.#socket = null;
          clearTimeout(this.#deadline);
        },
      },
    });
  }

  async run(operation: Operation, listener: WireListener, signal: AbortSignal): Promise<void> {
    const open = (): void => {
      listener.onOpen();
    };
    if (this.#socket) {
      open();
    } else {
      this.#waiting.add(open);
    }
    try {
      await this.#subscribe(operation, listener, signal);
    } finally {
      this.#waiting.delete(open);
    }
  }

  probe(): void {
    if (this.#socket?.readyState === 1) {
      this.#socket.send('{"type":"ping"}');
      this.#expectPong();
    }
  }

  close(): void {
    // A socket that never opened can't be closed either.
    Promise.resolve(this.#client.dispose()).catch(() => undefined);
  }

  #subscribe(operation: Operation, listener: WireListener, signal: AbortSignal): Promise<void> {
    let dispose = (): void => undefined;
    const subscription = new Promise<void>((resolve, reject) => {
      const fail = (error: unknown): void => {
        reject(this.#explained(error));
      };
      const next = (answer: Answer): void => {
        try {
          passOn(answer, listener);
        } catch (error) {
          fail(error);
          dispose();
        }
      };
      // Sent by reference: a cursor that moved on in the variables is what a new socket asks for.
      dispose = this.#client.subscribe(operation, { next, error: fail, complete: resolve });
    });
    signal.addEventListener('abort', dispose);
    return subscription.finally(() => {
      signal.removeEventListener('abort', dispose);
    });
  }

  async #introduction(endpoint: Endpoint): Promise<Record<string, unknown>> {
    const token = await this.#token.next();
    return {
      'x-client-name': endpoint.clientName,
      'accept-language': endpoint.locale(),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
  }

  #opened(socket: WebSocket): void {
    this.#socket = socket;
    for (const open of this.#waiting) {
      open();
    }
    this.#waiting.clear();
  }

  #expectPong(): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      this.#client.terminate();
    }, this.#heartbeat.within);
  }

  #explained(reason: unknown): OmniSupportError {
    const error = explained(reason);
    if (error instanceof UnauthenticatedError) {
      this.#token.refuse();
      // One socket has one token: what runs beside must come back with the new one.
      this.#client.terminate();
    }
    return error;
  }
}

function explained(reason: unknown): OmniSupportError {
  if (reason instanceof OmniSupportError) {
    return reason;
  }
  if (Array.isArray(reason)) {
    return errorOf({ errors: reason as WireError[] });
  }
  return isClosing(reason)
    ? closed(reason)
    : new NetworkError('The connection could not be made', { cause: reason });
}

function closed({ code, reason }: { code: number; reason: string }): OmniSupportError {
  const told = reason || `closed with code ${code}`;
  switch (code) {
    case 4403:
      return new UnauthenticatedError(told);
    case 4429:
      return new RateLimitedError(told, { retryAfter: 30_000 });
    case 4400:
    case 4401:
    case 4409:
      return new UnexpectedResponseError(told);
    default:
      return new NetworkError(`The connection broke: ${told}`);
  }
}

function isClosing(reason: unknown): reason is { code: number; reason: string } {
  return typeof reason === 'object' && reason !== null && 'code' in reason && 'reason' in reason;
}
