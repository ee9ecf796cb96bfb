package io.omnisupport.client.session;

import io.omnisupport.client.error.SessionEndedError;
import io.omnisupport.client.operation.MutationOperation;
import org.jspecify.annotations.Nullable;

/** Who is calling. Used by many threads at once. */
public interface AuthProvider {
    /** Called once by the client that uses the provider. */
    void attach(Sender sender);

    /** Token to send now; renewed when it is about to end. Null sends none. */
    @Nullable String token();

    /**
     * Another token after the server refused one.
     *
     * @throws SessionEndedError when there is none
     */
    String renew(String refused);

    /** A token that does not change, for bridges and scripts. */
    static AuthProvider apiToken(String token) {
        return new ApiToken(token);
    }

    /** Sends mutations of a session, with its token or without any. */
    interface Sender {
        /** Sends. */
        <T> T send(MutationOperation<T> mutation, @Nullable String token);
    }
}
