package io.omnisupport.conversations;

/** Views every workspace has; each is a filter and an order. */
public enum BuiltInView {
    /** Assigned to the viewer, neither ended nor snoozed. */
    MINE,
    /** Nobody in charge, neither ended nor snoozed. */
    UNASSIGNED,
    /** Not ended. */
    ALL,
    /** The customer waits, longest first; neither ended nor snoozed. */
    WAITING,
    /** Resolved and closed. */
    CLOSED
}
