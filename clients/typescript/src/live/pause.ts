import { type OmniSupportError, UnauthenticatedError } from '../errors.js';
import { backoff } from '../wait.js';
import { seemsOnline } from './surroundings.js';

const BASE = 500;
const CAP = 30_000;

/** The wait before the next try; longer after every failure in a row. */
export class Pause {
  readonly #onEnd: () => void;
  #failures = 0;
  #endsAt: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over: Promise<void> = Promise.resolve();
  #resolve: () => void = () => undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** When it ends by itself; null when there is no pause. */
  get endsAt(): number | null {
    return this.#endsAt;
  }

  start(error: OmniSupportError): void {
    this.end();
    const wait = this.#length(error);
    this.#failures++;
    this.#endsAt = Date.now() + wait;
    this.#over = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#timer = setTimeout(() => {
      this.end();
    }, wait);
  }

  end(): void {
    if (this.#endsAt !== null) {
      clearTimeout(this.#timer);
      this.#endsAt = null;
      this.#resolve();
      this.#onEnd();
    }
  }

  /** Forgets the failures: things work again. */
  reset(): void {
    this.#failures = 0;
  }

  /** Resolves when no pause is left, or when the signal is aborted. */
  async over(signal: AbortSignal): Promise<void> {
    while (this.#endsAt !== null && !signal.aborted) {
      await Promise.race([this.#over, aborted(signal)]);
    }
  }

  #length(error: OmniSupportError): number {
    if (!seemsOnline()) {
      // Woken by the browser; the timer is for browsers that are wrong about it.
      return CAP;
    }
    const isFirst = this.#failures === 0;
    return isFirst && error instanceof UnauthenticatedError
      ? 0
      : (error.retryAfter ?? backoff(this.#failures, BASE, CAP));
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
