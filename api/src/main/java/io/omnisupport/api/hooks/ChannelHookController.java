package io.omnisupport.api.hooks;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.InboundGateway;
import io.omnisupport.channels.InboundGateway.RawHook;
import io.omnisupport.channels.InboundGateway.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where providers post events: {@code /hooks/telegram/<key of the inbox>}. */
@RestController
class ChannelHookController {
    private final InboundGateway gateway;

    ChannelHookController(InboundGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/hooks/{channel}/{key}")
    ResponseEntity<Void> accept(
            @PathVariable String channel, @PathVariable String key, HttpServletRequest request)
            throws IOException {
        Optional<ChannelType> type = channel(channel);
        if (type.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        byte[] body = request.getInputStream().readAllBytes();
        var hook = new RawHook(type.get(), key, headers(request), body);
        return ResponseEntity.status(status(gateway.accept(hook))).build();
    }

    private static HttpStatus status(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> HttpStatus.OK;
            case UNKNOWN_INBOX -> HttpStatus.NOT_FOUND;
            case BAD_SIGNATURE -> HttpStatus.UNAUTHORIZED;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
        };
    }

    private static Optional<ChannelType> channel(String name) {
        return Arrays.stream(ChannelType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name ->
                        headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }
}
