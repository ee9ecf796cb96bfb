package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.tenancy.CredentialsRefused;
import io.omnisupport.tenancy.SessionId;
import io.omnisupport.tenancy.SessionRevoked;
import io.omnisupport.tenancy.Sessions;
import io.omnisupport.tenancy.internal.SessionEntity.End;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class TokenSessions implements Sessions {
    /** Who ends a session whose spent token came again. */
    private static final String WATCH = "refresh-token-watch";

    private final Transactions transactions;
    private final PasswordSignIn signIn;
    private final SessionRows rows;
    private final OperatorRows operators;
    private final SessionGrants grants;
    private final SessionStandings standings;
    private final SessionTokens tokens;
    private final EventLog events;
    private final InstantSource clock;

    TokenSessions(
            Transactions transactions,
            PasswordSignIn signIn,
            SessionRows rows,
            OperatorRows operators,
            SessionGrants grants,
            SessionStandings standings,
            SessionTokens tokens,
            EventLog events,
            InstantSource clock) {
        this.transactions = transactions;
        this.signIn = signIn;
        this.rows = rows;
        this.operators = operators;
        this.grants = grants;
        this.standings = standings;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome<SessionGrant> signIn(SignIn command) {
        return signIn.signIn(command);
    }

    @Override
    public Outcome<SessionGrant> refresh(String refreshToken) {
        var presented = tokens.readRefresh(refreshToken);
        return presented == null
                ? refused()
                : transactions.write(presented.workspace(), () -> refresh(presented));
    }

    private Outcome<SessionGrant> refresh(SessionTokens.Refresh presented) {
        var now = clock.instant();
        var session = rows.lock(presented.session());
        if (session == null || !session.isOpen(now) || !session.knows(presented.secretHash())) {
            return refused();
        }
        var operator = operators.find(session.operator());
        if (operator == null || !operator.maySignIn()) {
            return refused();
        }
        return switch (session.use(presented.generation(), grants.span(), grants.repeatGrace())) {
            case ROTATED, REPEATED ->
                    Outcome.done(
                            grants.grant(
                                    presented.workspace(), session, operator, presented.secret()));
            case REUSED -> {
                end(new SystemActor(presented.workspace(), WATCH), session, End.TOKEN_REUSED);
                yield refused();
            }
        };
    }

    @Override
    public Outcome<SessionId> revoke(Actor actor, SessionId session) {
        return transactions.write(
                actor.workspace(),
                () -> {
                    var row = rows.lock(session);
                    if (row == null || !row.operator().value().equals(actor.id())) {
                        return Outcome.refused(new Refusal.NotFound("input", "sessionId"));
                    }
                    if (row.isOpen(clock.instant())) {
                        end(actor, row, End.REVOKED);
                    }
                    return Outcome.done(session);
                });
    }

    @Override
    public Outcome<SessionId> revokeOthers(Actor actor, SessionId kept) {
        return transactions.write(
                actor.workspace(),
                () -> {
                    var now = clock.instant();
                    for (var row : rows.lockOf(actor.id())) {
                        if (!row.id().equals(kept) && row.isOpen(now)) {
                            end(actor, row, End.REVOKED);
                        }
                    }
                    return Outcome.done(kept);
                });
    }

    private void end(Actor actor, SessionEntity session, End reason) {
        session.end(reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.append(actor, new SessionRevoked(session.id()));
        transactions.afterCommit(() -> standings.forget(session.id()));
    }

    @Override
    public @Nullable SignedIn authenticate(String accessToken) {
        var access = tokens.readAccess(accessToken);
        if (access == null) {
            return null;
        }
        var standing = standings.of(access.workspace(), access.session());
        return standing.holder()
                .filter(_ -> standing.epoch() == access.epoch())
                .map(actor -> new SignedIn(actor, access.session(), access.expiresAt()))
                .orElse(null);
    }

    private static Outcome<SessionGrant> refused() {
        return Outcome.refused(new CredentialsRefused(List.of("input", "refreshToken")));
    }
}
