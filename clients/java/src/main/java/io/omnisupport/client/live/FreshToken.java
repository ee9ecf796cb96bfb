package io.omnisupport.client.live;

import io.omnisupport.client.error.SessionEndedError;
import io.omnisupport.client.session.AuthProvider;
import org.jspecify.annotations.Nullable;

/** Tokens for a line: never the one that the server has just refused. */
final class FreshToken {
    private final @Nullable AuthProvider auth;
    private volatile @Nullable String given;
    private volatile @Nullable String refused;

    FreshToken(@Nullable AuthProvider auth) {
        this.auth = auth;
    }

    /** May wait for a renewal. */
    @Nullable String next() {
        if (auth == null) {
            return null;
        }
        String token = auth.token();
        if (token == null) {
            throw new SessionEndedError("Nobody is signed in");
        }
        if (token.equals(refused)) {
            token = auth.renew(token);
        }
        given = token;
        return token;
    }

    /** The server refused the token given last. */
    void refuse() {
        refused = given;
    }
}
