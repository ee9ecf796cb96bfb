package io.omnisupport.client.http;

import io.omnisupport.client.error.BadUserInputError;
import io.omnisupport.client.error.ErrorFacts;
import io.omnisupport.client.error.ForbiddenError;
import io.omnisupport.client.error.InternalError;
import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.error.RateLimitedError;
import io.omnisupport.client.error.UnauthenticatedError;
import io.omnisupport.client.error.UnavailableError;
import io.omnisupport.client.error.UnexpectedResponseError;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads answers; a broken or foreign one becomes a typed error. */
public final class Answers {
    private static final Map<String, BiFunction<String, ErrorFacts, OmniSupportError>> BY_CODE =
            Map.of(
                    "BAD_USER_INPUT", BadUserInputError::new,
                    "UNAUTHENTICATED", UnauthenticatedError::new,
                    "FORBIDDEN", ForbiddenError::new,
                    "RATE_LIMITED", RateLimitedError::new,
                    "UNAVAILABLE", UnavailableError::new,
                    "INTERNAL", InternalError::new);

    private Answers() {}

    /** Data of a response over HTTP. */
    static JsonNode data(HttpResponse<String> response) {
        JsonNode answer = parsed(response.body());
        if (answer == null) {
            throw foreign(response);
        }
        Duration wait = retryAfter(response.headers());
        if (hasErrors(answer) || !hasData(answer)) {
            throw errorOf(answer.path("errors"), answer.path("data"), wait);
        }
        return answer.path("data");
    }

    /** Data of an answer over a socket; one without any is the end of its subscription. */
    public static JsonNode data(JsonNode answer) {
        if (!hasData(answer)) {
            throw errorOf(answer.path("errors"));
        }
        return answer.path("data");
    }

    /** The typed error of a list of errors; the first one tells. */
    public static OmniSupportError errorOf(JsonNode errors) {
        return errorOf(errors, MissingNode.getInstance(), null);
    }

    private static OmniSupportError errorOf(
            JsonNode errors, JsonNode data, @Nullable Duration wait) {
        JsonNode first = errors.path(0);
        JsonNode extensions = first.path("extensions");
        String message = first.path("message").asString("The answer has neither data nor errors");
        var facts =
                new ErrorFacts(
                        text(extensions.path("requestId")),
                        wait == null ? seconds(extensions.path("retryAfter")) : wait,
                        data.isObject() ? data : null,
                        null);
        return BY_CODE.getOrDefault(
                        extensions.path("code").asString(""), UnexpectedResponseError::new)
                .apply(message, facts);
    }

    /** The typed error of a response that is not ours, or of a refused handshake. */
    public static OmniSupportError foreign(HttpResponse<?> response) {
        HttpHeaders headers = response.headers();
        String requestId = headers.firstValue("x-request-id").orElse(null);
        var facts = new ErrorFacts(requestId, retryAfter(headers), null, null);
        int status = response.statusCode();
        String message = "The server answered " + status + " without GraphQL";
        return switch (status) {
            case 401 -> new UnauthenticatedError(message, facts);
            case 403 -> new ForbiddenError(message, facts);
            case 429 -> new RateLimitedError(message, facts);
            case 502, 503, 504 -> new UnavailableError(message, facts);
            default -> new UnexpectedResponseError(message, facts);
        };
    }

    private static @Nullable JsonNode parsed(String body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.has("data") || json.has("errors") ? json : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static boolean hasErrors(JsonNode answer) {
        return !answer.path("errors").isEmpty();
    }

    private static boolean hasData(JsonNode answer) {
        return answer.path("data").isObject();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable Duration seconds(JsonNode node) {
        return node.isNumber() ? Duration.ofMillis(Math.round(node.doubleValue() * 1000)) : null;
    }

    /** Seconds, or a date. */
    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        Optional<String> header = headers.firstValue("retry-after");
        return header.isEmpty() ? null : wait(header.get());
    }

    private static @Nullable Duration wait(String header) {
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip())));
        } catch (NumberFormatException notSeconds) {
            return until(header);
        }
    }

    private static @Nullable Duration until(String date) {
        try {
            Instant then =
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(InstantSource.system().instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException neither) {
            return null;
        }
    }
}
