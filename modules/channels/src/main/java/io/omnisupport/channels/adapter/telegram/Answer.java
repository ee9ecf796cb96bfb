package io.omnisupport.channels.adapter.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a Bot API call came to. */
sealed interface Answer {
    /** The method's result. */
    record Ok(JsonNode result) implements Answer {}

    /**
     * The server said no.
     *
     * @param retryAfter how long to wait, with code 429
     */
    record Refused(int code, String description, @Nullable Duration retryAfter) implements Answer {
        boolean says(String words) {
            return description.contains(words);
        }

        /** The token is revoked (401), or never was one (404). */
        boolean isAboutToken() {
            return code == 401 || (code == 404 && says("Not Found"));
        }
    }

    /**
     * No usable answer.
     *
     * @param maybeDone the call may have been carried out
     * @param tried false: the server was not even asked
     */
    record Silent(boolean maybeDone, boolean tried) implements Answer {}
}
