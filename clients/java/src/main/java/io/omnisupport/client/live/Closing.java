package io.omnisupport.client.live;

import io.omnisupport.client.error.ErrorFacts;
import io.omnisupport.client.error.InternalError;
import io.omnisupport.client.error.NetworkError;
import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.error.RateLimitedError;
import io.omnisupport.client.error.UnauthenticatedError;
import io.omnisupport.client.error.UnavailableError;
import io.omnisupport.client.error.UnexpectedResponseError;
import io.omnisupport.client.http.Answers;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;

/** Why a line broke, and whether it can come back. */
final class Closing {
    private static final int TOKEN_ENDED = 4403;
    private static final int TOO_MANY = 4429;
    private static final Duration AFTER_TOO_MANY = Duration.ofSeconds(30);

    private Closing() {}

    /** The server closed the socket. */
    static OmniSupportError byServer(int code, String reason) {
        String told = reason.isEmpty() ? "closed with code " + code : reason;
        return switch (code) {
            case TOKEN_ENDED -> new UnauthenticatedError(told);
            case TOO_MANY -> new RateLimitedError(told, ErrorFacts.retryAfter(AFTER_TOO_MANY));
            case 4400, 4401, 4406, 4409 -> new UnexpectedResponseError(told);
            default -> new NetworkError("The connection broke: " + told);
        };
    }

    /** The socket failed, or was never there. */
    static OmniSupportError byFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OmniSupportError error) {
                return error;
            }
            if (cause instanceof WebSocketHandshakeException refused) {
                return refused(refused);
            }
        }
        return new NetworkError("The connection broke", ErrorFacts.causedBy(failure));
    }

    /** What stands in the way of a handshake may go away, as a proxy that has no server yet. */
    private static OmniSupportError refused(WebSocketHandshakeException handshake) {
        OmniSupportError error = Answers.foreign(handshake.getResponse());
        return error instanceof RateLimitedError || error instanceof UnavailableError
                ? error
                : new NetworkError(
                        "The handshake was refused with status "
                                + handshake.getResponse().statusCode(),
                        ErrorFacts.causedBy(handshake));
    }

    static boolean canHeal(OmniSupportError error) {
        return error.isTransient()
                || error instanceof UnauthenticatedError
                || error instanceof InternalError;
    }
}
