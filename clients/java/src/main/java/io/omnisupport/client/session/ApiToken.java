package io.omnisupport.client.session;

import io.omnisupport.client.error.SessionEndedError;

/** A token that does not change. */
final class ApiToken implements AuthProvider {
    private final String token;

    ApiToken(String token) {
        this.token = token;
    }

    @Override
    public void attach(Sender sender) {
        // Nothing is ever sent for it.
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public String renew(String refused) {
        throw new SessionEndedError("The API token was refused");
    }
}
