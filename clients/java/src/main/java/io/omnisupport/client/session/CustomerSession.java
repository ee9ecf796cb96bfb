package io.omnisupport.client.session;

import io.omnisupport.client.session.operations.CustomerSessionEnd;
import io.omnisupport.client.session.operations.CustomerSessionStart;
import io.omnisupport.client.session.operations.WidgetSessionEndInput;
import io.omnisupport.client.session.operations.WidgetSessionStartInput;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer's session: begins by itself, and goes on with its resume token. */
public final class CustomerSession implements AuthProvider {
    private final String key;
    private final StoredTokens tokens;
    private volatile @Nullable String given;
    private volatile Sender sender = Unattached.INSTANCE;

    private CustomerSession(String key, TokenStore store, @Nullable String given) {
        this.key = key;
        this.tokens = new StoredTokens(store, InstantSource.system());
        this.given = given;
    }

    /** A new customer; {@code key} is the public key of the widget's snippet. */
    public static CustomerSession create(String key) {
        return create(key, TokenStore.inMemory());
    }

    /** A customer who goes on where the store left, or a new one. */
    public static CustomerSession create(String key, TokenStore store) {
        return new CustomerSession(key, store, null);
    }

    /** The customer whom the server gave this resume token. */
    public static CustomerSession resume(String key, String resumeToken) {
        return new CustomerSession(key, TokenStore.inMemory(), resumeToken);
    }

    /** Who the customer is; empty before the first request. */
    public Optional<Identity> customer() {
        return Optional.ofNullable(tokens.read()).map(Tokens::owner);
    }

    /** Token to go on with later; changes with every renewal. Empty before the first request. */
    public Optional<String> resumeToken() {
        return Optional.ofNullable(tokens.read()).map(Tokens::renewal);
    }

    /** Begins or resumes now instead of with the first request. */
    public Identity start() {
        return current().owner();
    }

    /** Signs the customer out: the next one of this program sees nothing of it. */
    public void end() {
        Tokens session = tokens.read();
        tokens.clear();
        given = null;
        if (session != null) {
            var input = WidgetSessionEndInput.of(session.renewal());
            sender.send(CustomerSessionEnd.of(input), session.access());
        }
    }

    @Override
    public void attach(Sender sender) {
        this.sender = sender;
    }

    @Override
    public String token() {
        return current().access();
    }

    @Override
    public String renew(String refused) {
        return tokens.renewed(refused, this::exchange).access();
    }

    private Tokens current() {
        Tokens session = tokens.read();
        if (session != null && tokens.isFresh(session)) {
            return session;
        }
        return tokens.renewed(session == null ? null : session.access(), this::exchange);
    }

    private Tokens exchange(@Nullable Tokens spent) {
        var input = WidgetSessionStartInput.of(key);
        String resumeToken = spent == null ? given : spent.renewal();
        if (resumeToken != null) {
            input = input.withResumeToken(resumeToken);
        }
        var session =
                Objects.requireNonNull(
                        sender.send(CustomerSessionStart.of(input), null)
                                .widgetSessionStart()
                                .accepted()
                                .session());
        return new Tokens(
                session.accessToken(),
                session.expiresAt(),
                session.resumeToken(),
                "",
                new Identity(session.customer().id(), session.customer().name()),
                tokens.clock().instant());
    }
}
