import { setTimeout as delay } from 'node:timers/promises';
import { type Client, RateLimitedError } from '@omnisupport/sdk';
import {
  RateLimits_PageDocument,
  type RateLimits_PageQuery,
  RateLimits_SpeedDocument,
} from './__generated__/operations.js';

type Page = RateLimits_PageQuery['conversations'];

/**
 * Reads everything, as fast as the bucket of cost points fills up again and no faster. Small
 * programs need none of this: the client waits as `Retry-After` says and asks again.
 */
export async function* unhurried(client: Client): AsyncGenerator<Page['nodes']> {
  const { limits } = await client.query(RateLimits_SpeedDocument);
  let after: string | null = null;
  let hasNextPage = true;
  while (hasNextPage) {
    const { conversations, rateLimit }: RateLimits_PageQuery = await patiently(() =>
      client.query(RateLimits_PageDocument, { after }),
    );
    yield conversations.nodes;
    ({ hasNextPage, endCursor: after } = conversations.pageInfo);
    // The next page will cost about as much as this one.
    const missing = rateLimit.cost - rateLimit.remaining;
    await delay(Math.max(0, (missing / limits.costBucket.perSecond) * 1_000));
  }
}

/** After four refusals the client gives up; work that has all night goes on. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RateLimitedError)) throw error;
      await delay(error.retryAfter ?? 1_000);
    }
  }
}
