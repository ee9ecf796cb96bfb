import { OmniSupportError, UnexpectedResponseError } from '@omnisupport/sdk';
import type { Outbox, OutboxEntry } from './outbox.js';

/** How a try ended. */
export type Outcome =
  | { readonly name: 'sent' }
  | { readonly name: 'refused'; readonly message: string }
  /** Milliseconds until another try makes sense; null when the sender does not know. */
  | { readonly name: 'later'; readonly wait: number | null };

export type Send = (entry: OutboxEntry, signal: AbortSignal) => Promise<Outcome>;

const BASE = 2_000;
const CAP = 30_000;

/** Sends the outbox in order, one at a time, one tab at a time, until it is empty. */
export class Courier {
  readonly #outbox: Outbox;
  readonly #send: Send;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isRunning = false;
  #isWoken = false;
  /** The server asked not to be asked before. */
  #notBefore = 0;
  readonly #stopping = new AbortController();

  constructor(outbox: Outbox, send: Send) {
    this.#outbox = outbox;
    this.#send = send;
  }

  /** There is something to send, or a reason to hope. */
  wake(): void {
    clearTimeout(this.#timer);
    const wait = this.#notBefore - Date.now();
    if (this.#isStopped) {
      return;
    }
    if (wait > 0) {
      this.#wakeAfter(wait);
      return;
    }
    this.#isWoken = true;
    if (!this.#isRunning) {
      void this.#run();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopping.abort();
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  #wakeAfter(wait: number): void {
    this.#timer = setTimeout(() => {
      this.wake();
    }, wait);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      while (this.#isWoken && this.#outbox.next()) {
        this.#isWoken = false;
        const wait = await this.#outbox.exclusively(() => this.#empty());
        if (wait !== null && !this.#isStopped) {
          this.#isWoken &&= Date.now() >= this.#notBefore;
          this.#wakeAfter(wait);
        }
      }
    } finally {
      this.#isRunning = false;
    }
  }

  /** Sends until nothing is left; else tells how long to wait. */
  async #empty(): Promise<number | null> {
    let entry: OutboxEntry | null;
    while (!this.#isStopped && (entry = this.#outbox.next())) {
      const outcome = await this.#try(entry);
      switch (outcome.name) {
        case 'sent':
          this.#failures = 0;
          this.#outbox.remove(entry.key);
          break;
        case 'refused':
          this.#outbox.fail(entry.key, outcome.message);
          break;
        case 'later':
          this.#notBefore = Date.now() + (outcome.wait ?? 0);
          return outcome.wait ?? Math.min(CAP, BASE * 2 ** this.#failures++);
      }
    }
    return null;
  }

  async #try(entry: OutboxEntry): Promise<Outcome> {
    this.#outbox.tried(entry.key);
    try {
      return await this.#send(entry, this.#stopping.signal);
    } catch (error) {
      if (this.#isStopped) {
        return { name: 'later', wait: null };
      }
      if (!(error instanceof OmniSupportError)) {
        throw error;
      }
      // A page that answers for the server is a network that is not through yet.
      return error.isTransient || error instanceof UnexpectedResponseError
        ? { name: 'later', wait: error.retryAfter }
        : { name: 'refused', message: error.message };
    }
  }
}
