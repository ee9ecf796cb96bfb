package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Sessions.SessionGrant;
import io.omnisupport.tenancy.internal.SessionEntity.Span;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Makes what a client gets for a session, as the session stands now. */
@Component
class SessionGrants {
    private final SessionTokens tokens;
    private final OperatorViews views;
    private final TenancyProperties properties;
    private final InstantSource clock;

    SessionGrants(
            SessionTokens tokens,
            OperatorViews views,
            TenancyProperties properties,
            InstantSource clock) {
        this.tokens = tokens;
        this.views = views;
        this.properties = properties;
        this.clock = clock;
    }

    /** From now until an unused session ends. */
    Span span() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Span(now, now.plus(properties.sessionLifetime()));
    }

    Duration repeatGrace() {
        return properties.repeatGrace();
    }

    SessionGrant grant(
            WorkspaceId workspace, SessionEntity session, OperatorEntity operator, String secret) {
        var until =
                clock.instant().plus(properties.accessLifetime()).truncatedTo(ChronoUnit.SECONDS);
        var access =
                new SessionTokens.Access(
                        workspace, session.operator(), session.id(), session.epoch(), until);
        var refresh =
                new SessionTokens.Refresh(workspace, session.id(), session.generation(), secret);
        return new SessionGrant(
                session.id(),
                views.view(workspace, operator),
                tokens.sign(access),
                until,
                tokens.sign(refresh, session.expiresAt()));
    }
}
