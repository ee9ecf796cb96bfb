import { vi } from 'vitest';

/** Waits until the claim holds. */
export function eventually(claim: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(claim, { timeout: 15_000, interval: 25 });
}

/** Waits for a while, to see that nothing happens meanwhile. */
export function quietly(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
