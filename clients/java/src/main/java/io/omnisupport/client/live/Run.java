package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One subscription on its way through good and bad times. Called on the loop only. */
interface Run {
    /** Document and variables to ask for now; asked again after every break. */
    Map<String, Object> request();

    /** Data came. */
    void onData(JsonNode data);

    /**
     * It is over and won't come back.
     *
     * @param error why; null when the server completed it
     */
    void onOver(@Nullable OmniSupportError error);

    /** False: it is over when the server completes it. */
    boolean isEndless();
}
