package io.omnisupport.client.error;

/** Stable reason of a failed request: the server's codes, then our own. */
public enum ErrorCode {
    /** The request itself is wrong. */
    BAD_USER_INPUT,
    /** The token is missing, expired or revoked. */
    UNAUTHENTICATED,
    /** The token does not open this. */
    FORBIDDEN,
    /** Too many requests. */
    RATE_LIMITED,
    /** The server, or something behind it, is down for a while. */
    UNAVAILABLE,
    /** A bug at the server. */
    INTERNAL,
    /** The server was not reached, or the connection broke. */
    NETWORK,
    /** No answer in time. */
    TIMEOUT,
    /** Something answered that does not speak our GraphQL. */
    UNEXPECTED_RESPONSE,
    /** The session is over. */
    SESSION_ENDED,
    /** A mutation was refused. */
    REFUSED
}
