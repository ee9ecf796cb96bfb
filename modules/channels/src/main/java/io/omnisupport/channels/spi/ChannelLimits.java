package io.omnisupport.channels.spi;

import io.omnisupport.conversations.ReplyAllowance;
import java.time.Duration;

/**
 * What a channel carries.
 *
 * @param maxTextLength of one message at the provider, in UTF-16 units; longer texts are split
 * @param maxMessageLength of a whole reply before it is split
 * @param maxCaptionLength under a file; longer captions follow as text
 * @param maxFileBytes largest file sent
 * @param maxButtons 0 means none
 * @param receipts what it tells about a message's fate
 * @param isRepeatable a part sent twice is shown once, so a send that may have worked is repeated
 * @param pace how fast it may be sent to
 */
public record ChannelLimits(
        int maxTextLength,
        int maxMessageLength,
        int maxCaptionLength,
        long maxFileBytes,
        int maxButtons,
        ReplyAllowance.Receipts receipts,
        boolean isRepeatable,
        Pace pace) {
    /** How fast an inbox as a whole and one recipient may be sent to. */
    public record Pace(Rate inbox, Rate recipient) {}

    /**
     * A token bucket.
     *
     * @param interval time that one message costs; zero means as fast as it goes
     * @param burst messages that may go at once after a pause
     */
    public record Rate(Duration interval, int burst) {
        /** No limit. */
        public static final Rate UNLIMITED = new Rate(Duration.ZERO, 1);
    }
}
