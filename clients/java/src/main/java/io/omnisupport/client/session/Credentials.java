package io.omnisupport.client.session;

import org.jspecify.annotations.Nullable;

/**
 * What an operator signs in with.
 *
 * @param device name for the list of sessions; null leaves it to the server
 */
public record Credentials(String email, String password, @Nullable String device) {
    public Credentials(String email, String password) {
        this(email, password, null);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "Credentials[" + email + "]";
    }
}
