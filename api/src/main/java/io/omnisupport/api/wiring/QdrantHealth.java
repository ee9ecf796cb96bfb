package io.omnisupport.api.wiring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Asks Qdrant's REST service whether it can work. */
class QdrantHealth implements Callable<String> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest request;

    /**
     * @param url address of the REST service, such as {@code http://qdrant:6333}
     */
    QdrantHealth(URI url) {
        String base = url.toString().replaceAll("/+$", "");
        this.request =
                HttpRequest.newBuilder(URI.create(base + "/readyz")).timeout(PATIENCE).build();
    }

    @Override
    public String call() throws IOException, InterruptedException {
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("Qdrant answers " + status);
        }
        return "ready";
    }
}
