import { newIdempotencyKey } from './idempotency.js';
import { delay } from './wait.js';

/** Runs one piece of work at a time. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** One at a time within this program. */
export function inTurn(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** One at a time over all tabs, by the browser's own locks. */
export function webLocked(name: string): Exclusive {
  return async (work) => {
    const result = await navigator.locks.request(name, async () => ({ value: await work() }));
    return result.value;
  };
}

const LEASE = 10_000;
const SETTLE = 40;
const POLL = 100;

/**
 * One at a time over all tabs where the browser has no locks, as on pages without TLS: a lease in
 * the storage that ends by itself when its holder dies.
 */
export function leased(key: string, store: Storage): Exclusive {
  const own = inTurn();
  return (work) =>
    own(async () => {
      const lease = await acquire(key, store);
      try {
        return await work();
      } finally {
        if (store.getItem(key) === lease) {
          store.removeItem(key);
        }
      }
    });
}

async function acquire(key: string, store: Storage): Promise<string> {
  for (;;) {
    if (!isHeld(store.getItem(key))) {
      const lease = `${Date.now() + LEASE}:${newIdempotencyKey()}`;
      store.setItem(key, lease);
      // Two tabs may have written at once: the one whose word stands has it.
      await delay(SETTLE);
      if (store.getItem(key) === lease) {
        return lease;
      }
    }
    await delay(POLL);
  }
}

function isHeld(lease: string | null): boolean {
  return lease !== null && Number(lease.split(':', 1)[0]) > Date.now();
}
