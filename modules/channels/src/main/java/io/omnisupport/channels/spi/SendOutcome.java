package io.omnisupport.channels.spi;

import io.omnisupport.channels.Delivery.Failure.Reason;
import java.time.Duration;

/** What became of a part handed to the provider. */
public sealed interface SendOutcome {
    /** The provider took it and gave it this id. */
    record Sent(String externalId) implements SendOutcome {}

    /** Too fast; the provider says how long to wait. Counts as no attempt. */
    record Throttled(Duration retryAfter) implements SendOutcome {}

    /**
     * Surely not sent, and may work later.
     *
     * @param tried false: the provider was not even asked, for example because it is known to be
     *     down
     */
    record Unavailable(boolean tried) implements SendOutcome {}

    /** The answer got lost: it may have arrived. */
    record Unknown() implements SendOutcome {}

    /**
     * The provider will never take it as it is; {@code CREDENTIALS_REFUSED} holds the inbox
     * instead.
     */
    record Refused(Reason reason, String messageKey) implements SendOutcome {}
}
