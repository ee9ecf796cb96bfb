package io.omnisupport.client;

import io.omnisupport.client.http.Endpoint;
import io.omnisupport.client.live.Heartbeat;
import io.omnisupport.client.live.LiveStreams;
import io.omnisupport.client.session.AuthProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says where the API is, who calls it, and how. */
public final class ClientBuilder {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final int USUAL_BUFFER = 256;

    private final URI url;
    private final String clientName;
    private @Nullable AuthProvider auth;
    private Supplier<? extends @Nullable Locale> locale = () -> null;
    private Duration timeout = Duration.ofSeconds(15);
    private Heartbeat heartbeat = Heartbeat.USUAL;
    private int buffer = USUAL_BUFFER;
    private @Nullable HttpClient http;
    private @Nullable Executor executor;

    ClientBuilder(URI url, String clientName) {
        this.url = url;
        this.clientName = clientName;
    }

    /** Who calls; nobody unless set. A session belongs to one client. */
    public ClientBuilder auth(AuthProvider auth) {
        this.auth = auth;
        return this;
    }

    /** Language of messages; the server's choice unless set. */
    public ClientBuilder locale(Locale locale) {
        return locale(() -> locale);
    }

    /** Language of messages where it changes while the program runs. */
    public ClientBuilder locale(Supplier<? extends @Nullable Locale> locale) {
        this.locale = locale;
        return this;
    }

    /** How long to wait for one answer; 15 seconds unless set. */
    public ClientBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** Signs of life of the socket. */
    public ClientBuilder heartbeat(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
        return this;
    }

    /**
     * Most signals of a stream that wait for its reader, 256 unless set; the rest waits at the
     * server.
     */
    public ClientBuilder buffer(int signals) {
        if (signals < 1) {
            throw new IllegalArgumentException("A buffer holds at least one signal");
        }
        this.buffer = signals;
        return this;
    }

    /** Connections, for example with a proxy or certificates of your own. */
    public ClientBuilder http(HttpClient http) {
        this.http = http;
        return this;
    }

    /**
     * Runs subscribers, a thread for each while it is subscribed, and token renewals of streams;
     * daemon threads unless set. Virtual threads do well.
     */
    public ClientBuilder executor(Executor executor) {
        this.executor = executor;
        return this;
    }

    /** The client; close it when it had streams. */
    public OmniSupportClient build() {
        var endpoint = new Endpoint(url, clientName, locale, http == null ? usualHttp() : http);
        var streams =
                new LiveStreams(
                        endpoint, auth, heartbeat, executor == null ? daemons() : executor, buffer);
        return new OmniSupportClient(endpoint, auth, timeout, streams);
    }

    /** HTTP/2 without TLS begins with an upgrade that not every proxy survives. */
    private HttpClient usualHttp() {
        boolean isPlain = "http".equals(url.getScheme());
        return HttpClient.newBuilder()
                .version(isPlain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .connectTimeout(CONNECT_WITHIN)
                .build();
    }

    private static Executor daemons() {
        return Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "omnisupport-client");
            thread.setDaemon(true);
            return thread;
        });
    }
}
