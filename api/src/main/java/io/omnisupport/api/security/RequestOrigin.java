package io.omnisupport.api.security;

import graphql.GraphQLContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address of the client
 * @param userAgent what it calls itself, shortened
 * @param page origin of the page it runs in; null for programs
 * @param base where it went: scheme, host and port
 */
public record RequestOrigin(String address, String userAgent, @Nullable String page, URI base) {
    private static final int LONGEST_AGENT = 100;
    private static final RequestOrigin UNKNOWN =
            new RequestOrigin("unknown", "", null, URI.create("http://localhost"));

    public RequestOrigin {
        userAgent =
                userAgent.length() > LONGEST_AGENT
                        ? userAgent.substring(0, LONGEST_AGENT)
                        : userAgent;
    }

    /** Of the running request. */
    public static RequestOrigin get(GraphQLContext context) {
        return context.getOrDefault(RequestOrigin.class, UNKNOWN);
    }

    /** Notes it for controllers. */
    public void putInto(GraphQLContext context) {
        context.put(RequestOrigin.class, this);
    }
}
