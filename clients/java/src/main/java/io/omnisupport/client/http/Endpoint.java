package io.omnisupport.client.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go and how they introduce themselves.
 *
 * @param locale language of messages; null leaves it to the server
 */
public record Endpoint(
        URI url, String clientName, Supplier<? extends @Nullable Locale> locale, HttpClient http) {
    /** The address of streams. */
    public URI socketUrl() {
        return URI.create(url.toString().replaceFirst("^http", "ws"));
    }

    /** Headers that say who calls; on a socket they are in its first message. */
    public Map<String, String> introduction(@Nullable String token) {
        var headers = new HashMap<String, String>();
        headers.put("x-client-name", clientName);
        Locale language = locale.get();
        if (language != null) {
            headers.put("accept-language", language.toLanguageTag());
        }
        if (token != null) {
            headers.put("authorization", "Bearer " + token);
        }
        return headers;
    }
}
