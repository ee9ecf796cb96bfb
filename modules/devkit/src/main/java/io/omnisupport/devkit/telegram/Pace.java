package io.omnisupport.devkit.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Telegram's limits: thirty messages a second for a bot and one a second, with bursts, for a chat.
 */
final class Pace {
    private static final Limit BOT = new Limit(30, 30.0 / 1_000_000_000);
    private static final Limit CHAT = new Limit(5, 1.0 / 1_000_000_000);

    private final Map<String, Bucket> buckets = new HashMap<>();
    private final LongSupplier nanos;
    private boolean isKept;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void keep(boolean kept) {
        isKept = kept;
        buckets.clear();
    }

    /** Refuses what goes too fast. */
    synchronized void pass(BotState bot, long chat) {
        if (isKept) {
            long now = nanos.getAsLong();
            int wait =
                    Math.max(
                            bucket(bot.token(), BOT, now).secondsLeft(now),
                            bucket(bot.token() + "/" + chat, CHAT, now).secondsLeft(now));
            if (wait > 0) {
                throw Refused.tooManyRequests(wait);
            }
            bucket(bot.token(), BOT, now).take();
            bucket(bot.token() + "/" + chat, CHAT, now).take();
        }
    }

    private Bucket bucket(String name, Limit limit, long now) {
        return buckets.computeIfAbsent(name, key -> new Bucket(limit, now));
    }

    private record Limit(int burst, double perNano) {}

    private static final class Bucket {
        private final Limit limit;
        private double tokens;
        private long filledAt;

        Bucket(Limit limit, long now) {
            this.limit = limit;
            this.tokens = limit.burst();
            this.filledAt = now;
        }

        /** Whole seconds until there is a token; 0 when there is one. */
        int secondsLeft(long now) {
            tokens = Math.min(limit.burst(), tokens + (now - filledAt) * limit.perNano());
            filledAt = now;
            return tokens >= 1
                    ? 0
                    : (int) Math.ceil((1 - tokens) / limit.perNano() / 1_000_000_000);
        }

        void take() {
            tokens--;
        }
    }
}
