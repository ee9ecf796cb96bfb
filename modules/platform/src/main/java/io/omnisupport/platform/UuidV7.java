package io.omnisupport.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered ids by RFC 9562 §5.7: 48 bits of milliseconds, then a counter and random bits. Ids
 * of one process never go backwards, even when the clock does.
 */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds shifted by 12 bits, the low bits count inside one millisecond. */
    private static final AtomicLong LAST = new AtomicLong();

    private UuidV7() {}

    /** The next id of this process. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = ((tick >>> 12) << 16) | 0x7000L | (tick & 0xfff);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** When an id was made, to the millisecond. */
    public static Instant instant(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
