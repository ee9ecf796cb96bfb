package io.omnisupport.platform;

/**
 * Token buckets that all nodes share through Redis. While Redis is away each node counts for
 * itself, so a limit is then as many times higher as there are nodes, but never absent.
 */
public interface RateLimits {
    /**
     * Takes tokens from a bucket, all or none.
     *
     * @param key whose bucket; only a hash of it leaves the application
     * @param tokens more than zero; more than the capacity is never granted
     */
    Allowance take(String key, long tokens, Rate rate);

    /**
     * Shape of a bucket.
     *
     * @param capacity tokens of a full bucket, which is the longest burst
     * @param perSecond tokens that flow back per second
     */
    record Rate(long capacity, long perSecond) {
        /** Checks that both are positive. */
        public Rate {
            if (capacity < 1 || perSecond < 1) {
                throw new IllegalArgumentException("A rate needs positive numbers");
            }
        }
    }
}
