package io.omnisupport.client.session;

import io.omnisupport.client.error.RefusedError;
import io.omnisupport.client.session.operations.GrantedSession;
import io.omnisupport.client.session.operations.OperatorSessionRefresh;
import io.omnisupport.client.session.operations.OperatorSessionSignIn;
import io.omnisupport.client.session.operations.OperatorSessionSignOut;
import io.omnisupport.client.session.operations.SessionCreateInput;
import io.omnisupport.client.session.operations.SessionRefreshInput;
import io.omnisupport.client.session.operations.SessionRevokeInput;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operator's session: signs in and out, renews tokens before they end. */
public final class OperatorSession implements AuthProvider {
    private final StoredTokens tokens;
    private volatile Sender sender = Unattached.INSTANCE;
    private volatile boolean wasEnded;

    private OperatorSession(TokenStore store, InstantSource clock) {
        this.tokens = new StoredTokens(store, clock);
    }

    /** A session that ends with the program. */
    public static OperatorSession create() {
        return create(TokenStore.inMemory());
    }

    /** A session that goes on where the store left it. */
    public static OperatorSession create(TokenStore store) {
        return create(store, InstantSource.system());
    }

    static OperatorSession create(TokenStore store, InstantSource clock) {
        return new OperatorSession(store, clock);
    }

    /** Who is signed in; empty when nobody is. */
    public Optional<Identity> operator() {
        return Optional.ofNullable(tokens.read()).map(Tokens::owner);
    }

    /** True: somebody was signed in, and the server would not go on. */
    public boolean wasEnded() {
        return wasEnded && tokens.read() == null;
    }

    /** Signs in; what is wrong with the credentials is in the result. */
    public SignInResult tryToSignIn(Credentials credentials) {
        var input = SessionCreateInput.of(credentials.email(), credentials.password());
        String device = credentials.device();
        var answer =
                sender.send(
                                OperatorSessionSignIn.of(
                                        device == null ? input : input.withDevice(device)),
                                null)
                        .sessionCreate();
        GrantedSession granted = answer.session();
        if (granted == null) {
            return new SignInResult.Refused(answer.errors());
        }
        tokens.write(tokensOf(granted));
        wasEnded = false;
        return new SignInResult.SignedIn(tokensOf(granted).owner());
    }

    /**
     * Signs in.
     *
     * @throws RefusedError when the credentials are wrong
     */
    public Identity signIn(String email, String password) {
        SignInResult result = tryToSignIn(new Credentials(email, password));
        if (result instanceof SignInResult.SignedIn signedIn) {
            return signedIn.operator();
        }
        throw new RefusedError(
                result instanceof SignInResult.Refused refused ? refused.refusals() : List.of());
    }

    /** Forgets the tokens at once and ends the session at the server. */
    public void signOut() {
        Tokens session = tokens.read();
        tokens.clear();
        wasEnded = false;
        if (session != null) {
            var input = SessionRevokeInput.of().withSessionId(session.session());
            sender.send(OperatorSessionSignOut.of(input), session.access());
        }
    }

    @Override
    public void attach(Sender sender) {
        this.sender = sender;
    }

    @Override
    public @Nullable String token() {
        Tokens session = tokens.read();
        if (session == null) {
            return null;
        }
        return tokens.isFresh(session) ? session.access() : renew(session.access());
    }

    @Override
    public String renew(String refused) {
        try {
            return tokens.renewed(refused, this::exchange).access();
        } finally {
            wasEnded = tokens.read() == null;
        }
    }

    private @Nullable Tokens exchange(@Nullable Tokens spent) {
        if (spent == null) {
            return null;
        }
        var input = SessionRefreshInput.of(spent.renewal());
        GrantedSession granted =
                sender.send(OperatorSessionRefresh.of(input), null).sessionRefresh().session();
        return granted == null ? null : tokensOf(granted);
    }

    private Tokens tokensOf(GrantedSession granted) {
        var operator = granted.operator();
        return new Tokens(
                granted.accessToken(),
                granted.expiresAt(),
                granted.refreshToken(),
                granted.sessionId(),
                new Identity(operator.id(), operator.name()),
                tokens.clock().instant());
    }
}
