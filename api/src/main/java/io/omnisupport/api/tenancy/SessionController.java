package io.omnisupport.api.tenancy;

import graphql.GraphQLContext;
import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.api.security.Callers;
import io.omnisupport.api.security.RequestOrigin;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.SessionId;
import io.omnisupport.tenancy.Sessions;
import io.omnisupport.tenancy.Sessions.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Signing in, staying signed in, signing out. */
@Controller
class SessionController {
    private final Sessions sessions;
    private final Operators operators;
    private final Callers callers;

    SessionController(Sessions sessions, Operators operators, Callers callers) {
        this.sessions = sessions;
        this.operators = operators;
        this.callers = callers;
    }

    @MutationMapping
    SessionCreatePayload sessionCreate(@Argument SessionCreateInput input, GraphQLContext context) {
        var origin = RequestOrigin.get(context);
        String device = Objects.requireNonNullElse(input.device(), origin.userAgent());
        return Payloads.of(
                sessions.signIn(
                                new SignIn(
                                        input.email(), input.password(), device, origin.address()))
                        .map(grant -> admitted(grant, context)),
                SessionCreatePayload::new);
    }

    @MutationMapping
    SessionRefreshPayload sessionRefresh(
            @Argument SessionRefreshInput input, GraphQLContext context) {
        return Payloads.of(
                sessions.refresh(input.refreshToken()).map(grant -> admitted(grant, context)),
                SessionRefreshPayload::new);
    }

    /** What follows in the same request may see what the new token may see. */
    private SessionGrant admitted(Sessions.SessionGrant grant, GraphQLContext context) {
        CallerContext.put(context, callers.of("Bearer " + grant.accessToken()));
        return new SessionGrant(
                grant.accessToken(),
                grant.accessExpiresAt(),
                grant.refreshToken(),
                grant.session().text(),
                grant.operator());
    }

    @MutationMapping
    SessionRevokePayload sessionRevoke(
            @Argument SessionRevokeInput input, @ContextValue Actor actor, GraphQLContext context) {
        return Payloads.of(
                TenancyNodes.SESSION
                        .readOptional(input.sessionId(), "input", "sessionId")
                        .then(session -> revoke(actor, session, context)),
                SessionRevokePayload::new);
    }

    private Outcome<Operator> revoke(
            Actor actor, Optional<SessionId> session, GraphQLContext context) {
        return session.map(one -> sessions.revoke(actor, one))
                .orElseGet(() -> sessions.revokeOthers(actor, CallerContext.session(context)))
                .map(_ -> operator(actor));
    }

    private Operator operator(Actor actor) {
        var id = new OperatorId(Objects.requireNonNull(actor.id()));
        return Objects.requireNonNull(operators.find(actor.workspace(), List.of(id)).get(id));
    }

    record SessionCreateInput(String email, String password, @Nullable String device) {}

    record SessionRefreshInput(String refreshToken) {}

    record SessionRevokeInput(@Nullable String sessionId) {}

    record SessionGrant(
            String accessToken,
            Instant expiresAt,
            String refreshToken,
            String sessionId,
            Operator operator) {}

    record SessionCreatePayload(@Nullable SessionGrant session, List<Refusal> errors) {}

    record SessionRefreshPayload(@Nullable SessionGrant session, List<Refusal> errors) {}

    record SessionRevokePayload(@Nullable Operator operator, List<Refusal> errors) {}
}
