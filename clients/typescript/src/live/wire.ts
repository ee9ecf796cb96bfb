import type { Operation } from '../document.js';
import { type Answer, errorOf } from '../http/answer.js';

/** What a running subscription tells. */
export interface WireListener {
  /** The server was reached; answers follow. */
  onOpen(): void;
  onAnswer(answer: Answer): void;
}

/** A way to run subscriptions. It tries once; who waits and tries again is `Connection`. */
export interface Wire {
  readonly name: 'websocket' | 'sse';
  /** Resolves when the server completes the subscription, rejects when it or the wire fails. */
  run(operation: Operation, listener: WireListener, signal: AbortSignal): Promise<void>;
  /** Finds out whether an open wire is still alive, for example after sleep. */
  probe(): void;
  close(): void;
}

/** Passes an answer on; one without data is the end of its subscription. */
export function passOn(answer: Answer, listener: WireListener): void {
  if (answer.data === undefined || answer.data === null) {
    throw errorOf(answer);
  }
  listener.onAnswer(answer);
}
