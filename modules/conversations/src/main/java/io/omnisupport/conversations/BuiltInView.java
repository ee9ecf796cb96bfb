package io.omnisupport.conversations;

/** Views every workspace has; each is a filter and an order. */
public enum BuiltInView {
    /** Not ended, assigned to the viewer. */
    MINE,
    /** Not ended, nobody in charge. */
    UNASSIGNED,
    /** Not ended. */
    ALL,
    /** The customer waits; longest first. */
    WAITING,
    /** Resolved and closed. */
    CLOSED
}
