import { onTestFinished, vi } from 'vitest';

/** What several tabs of one browser share. */
export class SharedStorage implements Storage {
  readonly #values = new Map<string, string>();

  get length(): number {
    return this.#values.size;
  }

  getItem = (key: string): string | null => this.#values.get(key) ?? null;
  key = (index: number): string | null => [...this.#values.keys()][index] ?? null;
  clear = (): void => {
    this.#values.clear();
  };
  removeItem = (key: string): void => {
    this.#values.delete(key);
    this.#tell(key);
  };
  setItem = (key: string, value: string): void => {
    this.#values.set(key, value);
    this.#tell(key);
  };

  /** A browser tells the other tabs; here all sessions listen in one program. */
  #tell(key: string): void {
    const event = Object.assign(new Event('storage'), { key, storageArea: this });
    queueMicrotask(() => page?.dispatchEvent(event));
  }
}

let page: EventTarget | null = null;

/** Makes the program look like a page with a storage. */
export function aBrowser(): SharedStorage {
  const storage = new SharedStorage();
  page = new EventTarget();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    page = null;
  });
  return storage;
}
