package io.omnisupport.platform.internal.http;

import io.omnisupport.platform.OutboundHttp.Answered;
import io.omnisupport.platform.OutboundHttp.Call;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a redirect leads, and what may be taken along. */
final class HttpHops {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language");

    private HttpHops() {}

    /** The next call; null when the answer is final for us. */
    static @Nullable Call next(Call call, Answered answer) {
        String location = answer.headers().get("location");
        if (location == null
                || !REDIRECTS.contains(answer.status())
                || !call.method().equals("GET")) {
            return null;
        }
        URI target = resolve(call.uri(), location);
        if (target == null || isDowngrade(call.uri(), target)) {
            return null;
        }
        boolean sameHouse = origin(call.uri()).equals(origin(target));
        return new Call(
                call.destination(),
                call.method(),
                target,
                sameHouse ? call.headers() : harmless(call.headers()),
                null,
                call.repeatable(),
                call.privateAllowed() && sameHouse,
                call.timeout(),
                call.maxBytes());
    }

    private static @Nullable URI resolve(URI base, String location) {
        try {
            return base.resolve(location);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme())
                && !"https".equalsIgnoreCase(to.getScheme());
    }

    private static String origin(URI uri) {
        return (uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort())
                .toLowerCase(Locale.ROOT);
    }

    /** Strangers get no token, whatever header it is in. */
    private static Map<String, String> harmless(Map<String, String> headers) {
        var kept = new HashMap<String, String>();
        headers.forEach((name, value) -> {
            if (HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, value);
            }
        });
        return kept;
    }
}
