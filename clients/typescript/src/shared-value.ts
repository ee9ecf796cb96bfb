import { type Exclusive, inTurn, leased, webLocked } from './exclusive.js';

/** One text that outlives the page and that all tabs share, such as a session's tokens. */
export interface SharedValue {
  read(): string | null;
  write(value: string): void;
  clear(): void;
  /** Runs work that no other holder of the same value may do at the same time. */
  readonly exclusively: Exclusive;
  /** Tells when another tab changed the value. */
  onChange(listener: () => void): () => void;
}

/** Forgets everything with the program. */
export function memoryStorage(): SharedValue {
  let value: string | null = null;
  return {
    read: () => value,
    write: (next) => {
      value = next;
    },
    clear: () => {
      value = null;
    },
    exclusively: inTurn(),
    onChange: () => () => undefined,
  };
}

/** Shares the value with all tabs of the browser; like memory when the browser forbids that. */
export function browserStorage(key: string): SharedValue {
  const store = usableLocalStorage();
  return store ? localStorageAt(key, store) : memoryStorage();
}

function localStorageAt(key: string, store: Storage): SharedValue {
  // Kept here when the storage is full.
  let unsaved: string | null = null;
  return {
    read: () => unsaved ?? store.getItem(key),
    write: (next) => {
      try {
        store.setItem(key, next);
        unsaved = null;
      } catch {
        unsaved = next;
      }
    },
    clear: () => {
      unsaved = null;
      store.removeItem(key);
    },
    exclusively: 'locks' in navigator ? webLocked(key) : leased(`${key}:lease`, store),
    onChange(listener) {
      const notice = (event: StorageEvent): void => {
        // A null key: the whole storage was cleared.
        if (event.storageArea === store && (event.key === key || event.key === null)) {
          listener();
        }
      };
      addEventListener('storage', notice);
      return () => {
        removeEventListener('storage', notice);
      };
    },
  };
}

function usableLocalStorage(): Storage | null {
  try {
    const probe = 'omnisupport:probe';
    localStorage.setItem(probe, probe);
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}
