/** A value that tells when it changes; fits React's `useSyncExternalStore`. */
export interface Observable<T> {
  readonly value: T;
  /** Calls the listener after every change until the returned function is called. */
  readonly subscribe: (listener: (value: T) => void) => () => void;
}

/** An observable and the right to change it. */
export class Subject<T> implements Observable<T> {
  readonly #listeners = new Set<(value: T) => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(this.#value, value)) {
      return;
    }
    this.#value = value;
    for (const listener of [...this.#listeners]) {
      listener(value);
    }
  }

  subscribe = (listener: (value: T) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}
