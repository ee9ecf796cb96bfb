package io.omnisupport.platform.internal.http;

import io.omnisupport.platform.OutboundHttp.Answered;
import io.omnisupport.platform.OutboundHttp.Call;
import io.omnisupport.platform.OutboundHttp.Exchange;
import io.omnisupport.platform.OutboundHttp.Failed;
import io.omnisupport.platform.OutboundHttp.FailureKind;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One request, one answer, no second try; the client is chosen by where it may connect to. */
@Component
class HttpWire {
    private static final Timeout CONNECT_LIMIT = Timeout.ofSeconds(5);
    private static final TimeValue CHECK_IDLE_AFTER = TimeValue.ofMilliseconds(200);
    private static final TimeValue LONGEST_LIFE = TimeValue.ofMinutes(2);

    /** A node may wait at hundreds of mailboxes of one provider; sends must not queue behind. */
    private static final int CONNECTIONS_PER_HOST = 1_000;

    private static final int CONNECTIONS = 4_000;
    private static final Set<String> OURS =
            Set.of("host", "connection", "content-length", "transfer-encoding");

    private final CloseableHttpClient guarded;
    private final CloseableHttpClient open;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("http-deadlines").factory());

    @Autowired
    HttpWire() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    HttpWire(DnsResolver names) {
        this.guarded = client(new GuardedDns(names));
        this.open = client(names);
    }

    private static CloseableHttpClient client(DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(names)
                                .setMaxConnTotal(CONNECTIONS)
                                .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(CONNECT_LIMIT)
                                                .setValidateAfterInactivity(CHECK_IDLE_AFTER)
                                                .setTimeToLive(LONGEST_LIFE)
                                                .build())
                                .build())
                .setUserAgent("OmniSupport")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        guarded.close();
        open.close();
    }

    Exchange send(Call call, Deadline deadline) {
        HttpHost target = target(call.uri());
        if (target == null) {
            return forbidden();
        }
        var request = request(call, deadline);
        var alarm =
                watch.schedule(request::cancel, deadline.left().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response =
                (call.privateAllowed() ? open : guarded).executeOpen(target, request, null)) {
            return read(call, request, response);
        } catch (IOException | RuntimeException failure) {
            return explain(failure, deadline);
        } finally {
            alarm.cancel(false);
        }
    }

    private static @Nullable HttpHost target(URI uri) {
        boolean web =
                "https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme());
        return web && uri.getHost() != null
                ? new HttpHost(
                        uri.getScheme().toLowerCase(Locale.ROOT), uri.getHost(), uri.getPort())
                : null;
    }

    private static HttpUriRequestBase request(Call call, Deadline deadline) {
        var request = new HttpUriRequestBase(call.method(), call.uri());
        Timeout left = Timeout.of(deadline.left());
        request.setConfig(
                RequestConfig.custom()
                        .setConnectionRequestTimeout(left)
                        .setResponseTimeout(left)
                        .build());
        call.headers()
                .forEach((name, value) -> {
                    if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                        request.setHeader(name, value);
                    }
                });
        byte[] body = call.body();
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body, null));
        }
        return request;
    }

    private static Exchange read(
            Call call, HttpUriRequestBase request, ClassicHttpResponse response)
            throws IOException {
        byte[] body = {};
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            try (InputStream stream = entity.getContent()) {
                body = stream.readNBytes((int) Math.min(call.maxBytes() + 1, Integer.MAX_VALUE));
                if (body.length > call.maxBytes()) {
                    request.cancel();
                    return new Failed(FailureKind.TOO_LARGE, true, "The answer is too large");
                }
            }
        }
        Map<String, String> headers = new HashMap<>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new Answered(response.getCode(), headers, body);
    }

    private static Failed explain(Exception failure, Deadline deadline) {
        boolean late = deadline.isOver();
        return switch (failure) {
            case GuardedDns.ForbiddenAddress _ -> forbidden();
            case ConnectTimeoutException _ -> unreached();
            case HttpHostConnectException _ -> unreached();
            case UnknownHostException _ -> unreached();
            case ConnectionRequestTimeoutException _ ->
                    new Failed(FailureKind.TIMEOUT, false, "All connections are in use");
            case SSLHandshakeException _ -> untrusted();
            case SSLPeerUnverifiedException _ -> untrusted();
            case Exception _ when late || failure instanceof SocketTimeoutException ->
                    new Failed(FailureKind.TIMEOUT, true, "No answer in time");
            default -> new Failed(FailureKind.CONNECTION, true, "The connection broke");
        };
    }

    private static Failed forbidden() {
        return new Failed(FailureKind.ADDRESS_FORBIDDEN, false, "The address is not a public one");
    }

    private static Failed unreached() {
        return new Failed(FailureKind.CONNECTION, false, "The other side can't be reached");
    }

    private static Failed untrusted() {
        return new Failed(FailureKind.TLS, false, "The certificate was not accepted");
    }
}
