import { SessionEndedError } from '../errors.js';
import type { SharedValue } from '../shared-value.js';

/** What every session has. */
export interface Tokens {
  readonly accessToken: string;
  readonly expiresAt: string;
}

type Received<T> = T & { readonly receivedAt: number };

const MARGIN = 30_000;
const SURELY_FRESH = 60_000;

/** Tokens of one session in a storage that other tabs use too. */
export class StoredTokens<T extends Tokens> {
  readonly #storage: SharedValue;
  #renewing: Promise<T> | null = null;

  constructor(storage: SharedValue) {
    this.#storage = storage;
  }

  read(): Received<T> | null {
    const text = this.#storage.read();
    try {
      return text === null ? null : (JSON.parse(text) as Received<T>);
    } catch {
      return null;
    }
  }

  write(tokens: T): void {
    this.#storage.write(JSON.stringify({ ...tokens, receivedAt: Date.now() }));
  }

  clear(): void {
    this.#storage.clear();
  }

  onChange(listener: () => void): () => void {
    return this.#storage.onChange(listener);
  }

  /** Tokens that are not about to end: the stored ones, another tab's new ones, or exchanged ones. */
  renewed(
    refused: string | null,
    exchange: (spent: Received<T> | null) => Promise<T | null>,
  ): Promise<T> {
    this.#renewing ??= this.#storage
      .exclusively(() => this.#renew(refused, exchange))
      .finally(() => {
        this.#renewing = null;
      });
    return this.#renewing;
  }

  async #renew(
    refused: string | null,
    exchange: (spent: Received<T> | null) => Promise<T | null>,
  ): Promise<T> {
    const stored = this.read();
    if (stored && stored.accessToken !== refused && isFresh(stored)) {
      return stored;
    }
    const next = await exchange(stored);
    if (next) {
      this.write(next);
      return next;
    }
    this.clear();
    throw new SessionEndedError('The session is over, sign in again');
  }
}

/** False when the token ends within seconds; a client's wrong clock must not renew all the time. */
export function isFresh(tokens: Tokens & { readonly receivedAt: number }): boolean {
  const now = Date.now();
  return (
    Date.parse(tokens.expiresAt) - now > MARGIN ||
    (now >= tokens.receivedAt && now - tokens.receivedAt < SURELY_FRESH)
  );
}
