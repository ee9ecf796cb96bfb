import type { OmniSupportError } from '../errors.js';
import { type Observable, Subject } from '../observable.js';

/** Where a query stands; `data` of the last answer stays while a new one is on its way. */
export type QueryState<TData> =
  | { readonly name: 'loading'; readonly data: null; readonly error: null }
  | {
      readonly name: 'ready';
      readonly data: TData;
      readonly error: null;
      readonly isRefetching: boolean;
    }
  | { readonly name: 'failed'; readonly data: TData | null; readonly error: OmniSupportError };

/** Asks one question as often as wanted; the answer to the latest time counts. */
export class QueryRun<TData> {
  readonly #ask: (signal: AbortSignal) => Promise<TData>;
  readonly #state = new Subject<QueryState<TData>>({ name: 'loading', data: null, error: null });
  #latest: AbortController | null = null;

  constructor(ask: (signal: AbortSignal) => Promise<TData>) {
    this.#ask = ask;
  }

  get state(): Observable<QueryState<TData>> {
    return this.#state;
  }

  /** Resolves when the answer is there, or when a later question took its place. */
  fetch = async (): Promise<void> => {
    this.stop();
    const latest = new AbortController();
    this.#latest = latest;
    const { data } = this.#state.value;
    this.#state.set(
      data === null
        ? { name: 'loading', data: null, error: null }
        : { name: 'ready', data, error: null, isRefetching: true },
    );
    const next = await this.#answer(latest.signal, data);
    if (this.#latest === latest) {
      this.#state.set(next);
    }
  };

  stop(): void {
    this.#latest?.abort();
    this.#latest = null;
  }

  async #answer(signal: AbortSignal, before: TData | null): Promise<QueryState<TData>> {
    try {
      return { name: 'ready', data: await this.#ask(signal), error: null, isRefetching: false };
    } catch (error) {
      return { name: 'failed', data: before, error: error as OmniSupportError };
    }
  }
}
