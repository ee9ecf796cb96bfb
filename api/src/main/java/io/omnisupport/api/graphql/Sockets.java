package io.omnisupport.api.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.Callers;
import io.omnisupport.api.security.ClientAddress;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** Open sockets of this node: how many, whose, and how long they may stay. */
@Component
public class Sockets {
    /** The token is no good any more; a client comes back with a fresh one. */
    private static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");

    /** Coming back at once would not help. */
    static final CloseStatus TOO_MANY = new CloseStatus(4429, "Too many sockets");

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private final DoorProperties limits;
    private final Callers callers;
    private final Clock clock;
    private final ConcurrentHashMap<String, Socket> open = new ConcurrentHashMap<>();

    Sockets(DoorProperties limits, Callers callers, Clock clock, MeterRegistry meters) {
        this.limits = limits;
        this.callers = callers;
        this.clock = clock;
        meters.gaugeMapSize("omnisupport.sockets", List.of(), open);
    }

    private record Socket(WebSocketSession session, String address, @Nullable Known holder) {
        boolean isOf(UUID principal) {
            return holder != null && principal.equals(holder.actor().id());
        }
    }

    /** False when there are too many from one address; the socket is then not kept. */
    boolean opened(WebSocketSession session) {
        String address = ClientAddress.of(session.getRemoteAddress());
        long same = open.values().stream().filter(one -> one.address().equals(address)).count();
        if (same >= limits.socketsPerAddress()) {
            return false;
        }
        open.put(session.getId(), new Socket(session, address, null));
        return true;
    }

    @Nullable WebSocketSession find(String id) {
        Socket socket = open.get(id);
        return socket == null ? null : socket.session();
    }

    void closed(String id) {
        open.remove(id);
    }

    /** Gives a socket its holder; closes it when the holder has too many. */
    boolean admit(WebSocketSessionInfo info, Known holder) {
        UUID principal = holder.actor().id();
        long same =
                principal == null
                        ? 0
                        : open.values().stream().filter(one -> one.isOf(principal)).count();
        Socket socket = open.get(info.getId());
        if (socket != null && same >= limits.streamsPerCaller()) {
            close(socket.session(), TOO_MANY);
            return false;
        }
        return open.computeIfPresent(
                        info.getId(), (_, one) -> new Socket(one.session(), one.address(), holder))
                != null;
    }

    /** Closes a socket whose token is no good. */
    void forbid(String id) {
        Socket socket = open.get(id);
        if (socket != null) {
            close(socket.session(), FORBIDDEN);
        }
    }

    static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            LOG.debug("A socket was gone before it was closed", gone);
        }
    }

    /** Tokens end while sockets stay open; a revoked operator is out within two rounds. */
    @Scheduled(fixedDelay = 2_000)
    void closeExpired() {
        var now = clock.instant();
        open.forEach((id, socket) -> {
            Known holder = socket.holder();
            if (holder != null
                    && (!holder.expiresAt().isAfter(now)
                            || (holder instanceof Staff && !callers.stillHolds(holder)))) {
                forbid(id);
            }
        });
    }
}
