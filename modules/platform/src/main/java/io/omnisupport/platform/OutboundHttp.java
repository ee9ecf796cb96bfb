package io.omnisupport.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The only way out of the house: timeouts, retry with jitter where safe, a circuit breaker per
 * destination, and a guard against private addresses on every hop.
 */
public interface OutboundHttp {
    /**
     * Sends and waits. Never throws for an HTTP status; see {@link Failed} for what did not work.
     */
    Exchange send(Call call);

    /**
     * @param destination name of the circuit breaker, for example {@code telegram:inb_…}
     * @param method HTTP method
     * @param uri where; never logged, it may hold a token
     * @param body null for none
     * @param repeatable true: safe to repeat after a timeout or 5xx
     * @param privateAllowed true only for addresses an administrator configured, such as an own Bot
     *     API server
     * @param timeout of the whole exchange, further tries and redirects included
     * @param maxBytes larger answers are refused
     */
    record Call(
            String destination,
            String method,
            URI uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            boolean repeatable,
            boolean privateAllowed,
            Duration timeout,
            long maxBytes) {}

    /** What came of it. */
    sealed interface Exchange {}

    /** The other side answered, with whatever status; header names are lower case. */
    record Answered(int status, Map<String, String> headers, byte[] body) implements Exchange {}

    /**
     * No answer.
     *
     * @param maybeSent true: the request may have reached the other side
     */
    record Failed(FailureKind kind, boolean maybeSent, String reason) implements Exchange {}

    /** Why there is no answer. */
    enum FailureKind {
        TIMEOUT,
        CONNECTION,
        TLS,
        CIRCUIT_OPEN,
        ADDRESS_FORBIDDEN,
        TOO_LARGE
    }
}
