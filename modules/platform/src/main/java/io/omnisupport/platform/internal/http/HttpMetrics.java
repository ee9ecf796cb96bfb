package io.omnisupport.platform.internal.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.omnisupport.platform.OutboundHttp.Answered;
import io.omnisupport.platform.OutboundHttp.Exchange;
import io.omnisupport.platform.OutboundHttp.Failed;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Times calls per kind of destination: {@code telegram:inb_…} counts as {@code telegram}. */
@Component
class HttpMetrics {
    private final ObjectProvider<MeterRegistry> meters;

    HttpMetrics(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    void record(String destination, Exchange exchange, long nanos) {
        meters.ifAvailable(registry ->
                Timer.builder("omnisupport.http.out")
                        .description("Calls to the outside")
                        .tag("destination", kind(destination))
                        .tag("outcome", outcome(exchange))
                        .register(registry)
                        .record(nanos, TimeUnit.NANOSECONDS));
    }

    private static String kind(String destination) {
        int colon = destination.indexOf(':');
        return colon < 0 ? destination : destination.substring(0, colon);
    }

    private static String outcome(Exchange exchange) {
        return switch (exchange) {
            case Answered answered -> answered.status() / 100 + "xx";
            case Failed failed -> failed.kind().name().toLowerCase(Locale.ROOT);
        };
    }
}
