import { OmniSupportError, RateLimitedError } from '../errors.js';
import { backoff, delay } from '../wait.js';

const MAX_ATTEMPTS = 4;
const BASE = 300;
const CAP = 5_000;
const LONGEST_WAIT = 30_000;

interface RetryRules {
  /** True: doing it twice is the same as once. */
  readonly isSafe: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Repeats what failed for a passing reason, if it is safe to repeat. */
export async function retried<T>(attempt: () => Promise<T>, rules: RetryRules): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      const wait = waitAfter(error, failures);
      if (!rules.isSafe || wait === null || failures + 1 >= MAX_ATTEMPTS) {
        throw error;
      }
      await delay(wait, rules.signal);
    }
  }
}

/** Milliseconds until the next try; null when there is no point in one. */
function waitAfter(error: unknown, failures: number): number | null {
  if (!(error instanceof OmniSupportError) || !error.isTransient) {
    return null;
  }
  const wait = error.retryAfter ?? backoff(failures, BASE, CAP);
  const isTooLong = error instanceof RateLimitedError && wait > LONGEST_WAIT;
  return isTooLong ? null : wait;
}
