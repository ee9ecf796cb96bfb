package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.Delivery.Failure;
import io.omnisupport.channels.Delivery.Failure.Reason;

/** Ends of deliveries that no adapter decides. */
final class Failures {
    /** The provider was down for too long. */
    static final Failure UNAVAILABLE =
            new Failure(Reason.PROVIDER_UNAVAILABLE, "delivery.failure.provider-unavailable", true);

    /** The answer got lost, twice. */
    static final Failure UNKNOWN =
            new Failure(Reason.UNKNOWN_RESULT, "delivery.failure.unknown-result", true);

    /** The inbox was switched off meanwhile. */
    static final Failure DISABLED =
            new Failure(Reason.INBOX_DISABLED, "delivery.failure.inbox-disabled", true);

    /** A file of the message is not in the store. */
    static final Failure NO_FILE =
            new Failure(Reason.CONTENT_REFUSED, "delivery.failure.file-missing", false);

    /** Nothing in the message can be sent. */
    static final Failure EMPTY =
            new Failure(Reason.CONTENT_REFUSED, "delivery.failure.content-refused", false);

    private Failures() {}
}
