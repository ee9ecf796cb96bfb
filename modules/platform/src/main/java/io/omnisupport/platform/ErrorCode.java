package io.omnisupport.platform;

/** Categories of top-level errors, as {@code extensions.code}. */
public enum ErrorCode {
    /** The request itself is wrong: arguments, cursor, document. */
    BAD_USER_INPUT,
    /** No token, or one that is expired or unknown. */
    UNAUTHENTICATED,
    /** The token lacks the scope. */
    FORBIDDEN,
    /** Too many requests; try later. */
    RATE_LIMITED,
    /** A dependency is down; try later. */
    UNAVAILABLE,
    /** A bug on our side. */
    INTERNAL
}
