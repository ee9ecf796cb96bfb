/** Remembers the last keys seen, so many and no more. */
export class Recent {
  readonly #keys = new Set<string>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  /** True the first time a key comes. */
  isNew(key: string): boolean {
    if (this.#keys.has(key)) {
      return false;
    }
    this.#keys.add(key);
    if (this.#keys.size > this.#size) {
      const [oldest] = this.#keys;
      this.#keys.delete(oldest as string);
    }
    return true;
  }
}
