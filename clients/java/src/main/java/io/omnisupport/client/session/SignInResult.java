package io.omnisupport.client.session;

import io.omnisupport.client.session.operations.OperatorSessionSignIn.SessionCreateError;
import java.util.List;

/** What came of signing in. */
public sealed interface SignInResult {
    /** The session has begun. */
    record SignedIn(Identity operator) implements SignInResult {}

    /** It has not; why. */
    record Refused(List<SessionCreateError> refusals) implements SignInResult {}
}
