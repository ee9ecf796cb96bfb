package io.omnisupport.api.graphql;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Names of requests, the same in answers and logs; a client or proxy may choose them. */
public final class RequestIds {
    /** Where they travel. */
    public static final String HEADER = "X-Request-Id";

    /** Their name in log lines. */
    public static final String LOG_KEY = "requestId";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    /** The client's name for the request if it is harmless, else a fresh one. */
    public static String of(HttpHeaders headers) {
        return of(headers.getFirst(HEADER));
    }

    /** Same, from the header's value. */
    public static String of(@Nullable String told) {
        return told != null && HARMLESS.matcher(told).matches()
                ? told
                : UUID.randomUUID().toString();
    }
}
