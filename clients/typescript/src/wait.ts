/** Resolves after `milliseconds`; rejects with the signal's reason when aborted. */
export function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** Exponential wait with jitter: between half and all of `base · 2^failures`, at most `cap`. */
export function backoff(failures: number, base: number, cap: number): number {
  const full = Math.min(cap, base * 2 ** failures);
  return full / 2 + (Math.random() * full) / 2;
}
