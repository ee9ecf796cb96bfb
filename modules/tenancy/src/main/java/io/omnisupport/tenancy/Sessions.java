package io.omnisupport.tenancy;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signing in and staying signed in. */
public interface Sessions {
    /**
     * Checks e-mail and password. Refuses with {@link CredentialsRefused}, or with {@link
     * SignInThrottled} after too many wrong passwords for the account or from the address; who
     * signed in from the address before is not held up by the tries of others.
     */
    Outcome<SessionGrant> signIn(SignIn command);

    /**
     * Exchanges a refresh token, once; a second use ends the session it belongs to. Only the token
     * exchanged last may come again within a minute, for tabs that refresh at the same moment: both
     * get the same new token.
     */
    Outcome<SessionGrant> refresh(String refreshToken);

    /** Ends one of the actor's own sessions. */
    Outcome<SessionId> revoke(Actor actor, SessionId session);

    /** Ends all sessions of the actor but this one, which is returned. */
    Outcome<SessionId> revokeOthers(Actor actor, SessionId kept);

    /** Who an access token stands for; null when forged, expired or revoked. */
    @Nullable SignedIn authenticate(String accessToken);

    /** What {@link #signIn} needs; address and device are shown in the list of sessions. */
    record SignIn(String email, String password, String device, String address) {}

    /** Tokens of a session: the access token lives minutes, the refresh token weeks. */
    record SessionGrant(
            SessionId session,
            Operator operator,
            String accessToken,
            Instant accessExpiresAt,
            String refreshToken) {}

    /** An authenticated operator. */
    record SignedIn(OperatorActor actor, SessionId session, Instant expiresAt) {}
}
