package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How sessions stand, remembered for seconds: most requests cost no query, and a revocation reaches
 * every node within that time.
 */
@Component
class SessionStandings {
    private static final int CROWDED = 10_000;

    private final Map<SessionId, Standing> known = new ConcurrentHashMap<>();
    private final Transactions transactions;
    private final SessionRows sessions;
    private final OperatorRows operators;
    private final TenancyProperties properties;
    private final InstantSource clock;

    SessionStandings(
            Transactions transactions,
            SessionRows sessions,
            OperatorRows operators,
            TenancyProperties properties,
            InstantSource clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.operators = operators;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param holder who speaks through the session; empty when nobody may any more
     */
    record Standing(int epoch, Optional<OperatorActor> holder, Instant askedAt) {}

    /** The standing of a session, at most as old as the properties allow. */
    Standing of(WorkspaceId workspace, SessionId session) {
        var now = clock.instant();
        var standing = known.get(session);
        if (standing != null && isFresh(standing, now)) {
            return standing;
        }
        if (known.size() > CROWDED) {
            known.values().removeIf(old -> !isFresh(old, now));
        }
        var asked = transactions.read(workspace, () -> ask(workspace, session, now));
        known.put(session, asked);
        return asked;
    }

    /** Asks anew at the next use. */
    void forget(SessionId session) {
        known.remove(session);
    }

    private boolean isFresh(Standing standing, Instant now) {
        return now.isBefore(standing.askedAt().plus(properties.standingLifetime()));
    }

    private Standing ask(WorkspaceId workspace, SessionId id, Instant now) {
        var session = sessions.find(id);
        if (session == null || !session.isOpen(now)) {
            return new Standing(0, Optional.empty(), now);
        }
        var holder =
                Optional.ofNullable(operators.find(session.operator()))
                        .filter(OperatorEntity::maySignIn)
                        .map(operator -> operator.actor(workspace));
        return new Standing(session.epoch(), holder, now);
    }
}
