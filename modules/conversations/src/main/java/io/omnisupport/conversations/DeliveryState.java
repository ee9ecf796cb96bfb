package io.omnisupport.conversations;

/** Fate of an outgoing message; moves forward only, in the order of declaration up to READ. */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    READ,
    FAILED,
    SKIPPED,
    CANCELLED
}
