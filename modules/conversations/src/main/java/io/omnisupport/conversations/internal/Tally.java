package io.omnisupport.conversations.internal;

import jakarta.persistence.Embeddable;

/** Kept numbers of a conversation; nothing is ever counted to show them. */
@Embeddable
class Tally {
    private int inboundCount;
    private int outboundCount;
    private int settledCount;
    private int customerReadCount;
    private int itemCount;

    /** The ordinal of the customer's next message. */
    int countInbound() {
        itemCount++;
        return ++inboundCount;
    }

    /** The ordinal of our next message. */
    int countOutbound() {
        itemCount++;
        return ++outboundCount;
    }

    void countItem() {
        itemCount++;
    }

    /** Nothing of the customer's is left to answer. */
    void settle() {
        settledCount = inboundCount;
    }

    /** Moves the customer's mark over our messages forward; tells where it was. */
    int customerRead(int ordinal) {
        int before = customerReadCount;
        customerReadCount = Math.max(before, ordinal);
        return before;
    }

    /** The newest of our messages is unread again for the customer. */
    void customerUnread() {
        customerReadCount = Math.min(customerReadCount, Math.max(0, outboundCount - 1));
    }

    int inbound() {
        return inboundCount;
    }

    int outbound() {
        return outboundCount;
    }
}
