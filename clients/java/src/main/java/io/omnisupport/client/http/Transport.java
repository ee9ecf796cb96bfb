package io.omnisupport.client.http;

import io.omnisupport.client.error.ErrorFacts;
import io.omnisupport.client.error.NetworkError;
import io.omnisupport.client.error.TimeoutError;
import io.omnisupport.client.operation.Operation;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests over HTTP. */
public final class Transport {
    private static final String ACCEPT = "application/graphql-response+json, application/json";

    private final Endpoint endpoint;

    public Transport(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Sends, again if that is safe, and returns the data.
     *
     * @param isSafe true: doing it twice is the same as once
     * @param timeout for each try
     */
    public <T> T send(
            Operation<T> operation, @Nullable String token, Duration timeout, boolean isSafe) {
        HttpRequest request = request(operation, token);
        return operation.read(Retries.retried(() -> sendOnce(request, timeout), isSafe));
    }

    private HttpRequest request(Operation<?> operation, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(endpoint.url())
                        .header("accept", ACCEPT)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body(operation)));
        endpoint.introduction(token).forEach(request::header);
        return request.build();
    }

    private static String body(Operation<?> operation) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "query", operation.document(),
                                "variables", operation.variables().fields()));
    }

    /** The client's own timeout ends with the headers; this one ends with the body. */
    private JsonNode sendOnce(HttpRequest request, Duration timeout) {
        CompletableFuture<HttpResponse<String>> response =
                endpoint.http().sendAsync(request, BodyHandlers.ofString());
        try {
            return Answers.data(response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw new TimeoutError("No answer within " + timeout, ErrorFacts.causedBy(late));
        } catch (ExecutionException failure) {
            throw new NetworkError("The server was not reached", ErrorFacts.causedBy(failure));
        } catch (InterruptedException interrupted) {
            throw interrupted();
        } finally {
            response.cancel(true);
        }
    }

    /** What an interrupted wait ends with; the thread stays interrupted. */
    public static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("The thread was interrupted");
    }
}
