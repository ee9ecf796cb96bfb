package io.omnisupport.channels;

import io.omnisupport.customers.Customer;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Visitors of the web widget. */
public interface WidgetSessions {
    /**
     * Public configuration of a widget; null when the key is unknown, the inbox is disabled or the
     * page may not show it.
     */
    @Nullable Inbox configuration(String key, @Nullable String origin);

    /**
     * Starts or resumes: a resume token of the same inbox brings the same customer back, anything
     * else makes a new anonymous one. Refuses unknown keys and foreign origins.
     */
    Outcome<WidgetSession> start(String key, @Nullable String resumeToken, @Nullable String origin);

    /** Who a widget's access token stands for; null when forged, expired or ended. */
    @Nullable SignedIn authenticate(String accessToken);

    /** Ends the session: its tokens are worthless from then on. */
    void end(CustomerActor actor);

    /** Tokens of a session: access lives an hour, resume a year. */
    record WidgetSession(
            String accessToken, Instant expiresAt, String resumeToken, Customer customer) {}

    /** An authenticated visitor. */
    record SignedIn(CustomerActor actor, Instant expiresAt) {}
}
