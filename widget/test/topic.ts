/** Tells whoever listens now. */
export class Topic<T> {
  readonly #listeners = new Set<(value: T) => void>();

  publish(value: T): void {
    this.#listeners.forEach((listener) => {
      listener(value);
    });
  }

  async *follow(): AsyncGenerator<T> {
    const queue: T[] = [];
    let wake = (): void => undefined;
    const listener = (value: T): void => {
      queue.push(value);
      wake();
    };
    this.#listeners.add(listener);
    try {
      for (;;) {
        yield* queue.splice(0);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      this.#listeners.delete(listener);
    }
  }
}
