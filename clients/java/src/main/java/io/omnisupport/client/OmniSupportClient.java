package io.omnisupport.client;

import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.error.UnauthenticatedError;
import io.omnisupport.client.http.Endpoint;
import io.omnisupport.client.http.Transport;
import io.omnisupport.client.live.LiveConnection;
import io.omnisupport.client.live.LiveStream;
import io.omnisupport.client.live.LiveStreams;
import io.omnisupport.client.live.StreamSignal;
import io.omnisupport.client.operation.MutationOperation;
import io.omnisupport.client.operation.Operation;
import io.omnisupport.client.operation.QueryOperation;
import io.omnisupport.client.operation.StreamOperation;
import io.omnisupport.client.operation.SubscriptionOperation;
import io.omnisupport.client.session.AuthProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Queries, mutations and streams of the API. Used by many threads at once; every call waits for its
 * answer, and throws {@link OmniSupportError} when there is none.
 */
public final class OmniSupportClient implements AutoCloseable {
    private static final Duration AUTH_TIMEOUT = Duration.ofSeconds(5);

    private final Transport transport;
    private final @Nullable AuthProvider auth;
    private final Duration timeout;
    private final LiveStreams streams;

    OmniSupportClient(
            Endpoint endpoint, @Nullable AuthProvider auth, Duration timeout, LiveStreams streams) {
        this.transport = new Transport(endpoint);
        this.auth = auth;
        this.timeout = timeout;
        this.streams = streams;
        if (auth != null) {
            auth.attach(this::sendForSession);
        }
    }

    /**
     * Begins a client.
     *
     * @param url address of {@code /graphql}
     * @param clientName name of this program in the server's logs and usage reports
     */
    public static ClientBuilder builder(URI url, String clientName) {
        return new ClientBuilder(url, clientName);
    }

    /** Reads; repeated after passing failures. */
    public <T> T query(QueryOperation<T> query) {
        return query(query, RequestOptions.USUAL);
    }

    /** Reads; repeated after passing failures. */
    public <T> T query(QueryOperation<T> query, RequestOptions options) {
        return send(query, options, true);
    }

    /** Writes; repeated after passing failures only when its variables carry an idempotency key. */
    public <T> T mutate(MutationOperation<T> mutation) {
        return mutate(mutation, RequestOptions.USUAL);
    }

    /** Writes; repeated after passing failures only with a key, or when the options allow it. */
    public <T> T mutate(MutationOperation<T> mutation, RequestOptions options) {
        boolean isSafe = options.isIdempotent() || IdempotencyKeys.carriedBy(mutation.variables());
        return send(mutation, options, isSafe);
    }

    /**
     * Follows a stream without gap or double, over breaks and, by its {@code since}, restarts.
     * Close it.
     */
    public <E> LiveStream<StreamSignal<E>> stream(StreamOperation<E> stream) {
        return streams.stream(stream);
    }

    /**
     * The same for subscribers, who get no more than they ask for: each has a stream of its own,
     * and is called on a thread of the client's executor.
     */
    public <E> Flow.Publisher<StreamSignal<E>> publisher(StreamOperation<E> stream) {
        return streams.publisher(stream);
    }

    /** Follows a subscription without cursor: what happens during a break is missed. Close it. */
    public <T> LiveStream<T> subscribe(SubscriptionOperation<T> subscription) {
        return streams.subscribe(subscription);
    }

    /** The line that all streams share. */
    public LiveConnection connection() {
        return streams.connection();
    }

    /** Ends all streams and closes the socket. */
    @Override
    public void close() {
        streams.close();
    }

    private <T> T send(Operation<T> operation, RequestOptions options, boolean isSafe) {
        Duration patience = Objects.requireNonNullElse(options.timeout(), timeout);
        if (auth == null) {
            return transport.send(operation, null, patience, isSafe);
        }
        String token = auth.token();
        try {
            return transport.send(operation, token, patience, isSafe);
        } catch (UnauthenticatedError refused) {
            // Refused before anything ran, so that even an unsafe mutation may be repeated.
            if (token == null) {
                throw refused;
            }
            return transport.send(operation, auth.renew(token), patience, isSafe);
        }
    }

    /** Attempts are short: a spent refresh token is good for seconds only. */
    private <T> T sendForSession(MutationOperation<T> mutation, @Nullable String token) {
        return transport.send(mutation, token, AUTH_TIMEOUT, true);
    }
}
