package io.omnisupport.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Sessions.SessionGrant;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SessionsTest extends TenancyTest {
    private static final Duration PAST_GRACE = Duration.ofSeconds(61);

    @Test
    void refreshTokenIsExchangedForANewOne() {
        var first = aSession(anOperator(aWorkspace()));

        var second = done(sessions.refresh(first.refreshToken()));
        clock.advance(PAST_GRACE);
        var third = done(sessions.refresh(second.refreshToken()));

        assertThat(third.session()).isEqualTo(first.session());
        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken());
        assertThat(sessions.authenticate(third.accessToken())).isNotNull();
    }

    @Test
    void secondUseOfARefreshTokenEndsTheSession() {
        var workspace = aWorkspace();
        var stolen = aSession(anOperator(workspace));
        var current = done(sessions.refresh(stolen.refreshToken()));
        clock.advance(PAST_GRACE);

        assertThat(refusal(sessions.refresh(stolen.refreshToken())))
                .isInstanceOf(CredentialsRefused.class);

        assertThat(sessions.authenticate(current.accessToken())).isNull();
        assertThat(refusal(sessions.refresh(current.refreshToken())))
                .isInstanceOf(CredentialsRefused.class);
        assertThat(eventTypes(workspace))
                .containsExactly("OperatorCreated", "SessionStarted", "SessionRevoked");
    }

    @Test
    void tokenBeforeTheLastOneIsNotForgivenEvenAtOnce() {
        var first = aSession(anOperator(aWorkspace()));
        var second = done(sessions.refresh(first.refreshToken()));
        done(sessions.refresh(second.refreshToken()));

        refusal(sessions.refresh(first.refreshToken()));

        assertThat(sessions.authenticate(first.accessToken())).isNull();
    }

    @Test
    void tabsThatRefreshAtOnceAllStaySignedIn() throws Exception {
        var grant = aSession(anOperator(aWorkspace()));
        var start = new CyclicBarrier(2);
        Callable<SessionGrant> tab =
                () -> {
                    start.await();
                    return done(sessions.refresh(grant.refreshToken()));
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tabs = threads.invokeAll(List.of(tab, tab));
            clock.advance(PAST_GRACE);

            var next = done(sessions.refresh(tabs.getFirst().get().refreshToken()));
            var other = done(sessions.refresh(tabs.getLast().get().refreshToken()));

            assertThat(sessions.authenticate(next.accessToken())).isNotNull();
            assertThat(sessions.authenticate(other.accessToken())).isNotNull();
        }
    }

    @Test
    void accessTokenIsWorthlessAfterAQuarterOfAnHour() {
        var grant = aSession(anOperator(aWorkspace()));

        clock.advance(Duration.ofMinutes(14));
        assertThat(sessions.authenticate(grant.accessToken())).isNotNull();
        clock.advance(Duration.ofMinutes(1));

        assertThat(sessions.authenticate(grant.accessToken())).isNull();
        done(sessions.refresh(grant.refreshToken()));
    }

    @Test
    void unusedSessionEndsAfterAMonth() {
        var used = aSession(anOperator(aWorkspace()));
        var unused = aSession(anOperator(aWorkspace()));
        clock.advance(Duration.ofDays(20));
        var kept = done(sessions.refresh(used.refreshToken()));
        clock.advance(Duration.ofDays(20));

        refusal(sessions.refresh(unused.refreshToken()));
        done(sessions.refresh(kept.refreshToken()));
    }

    @Test
    void foreignTextsProveNothing() {
        var grant = aSession(anOperator(aWorkspace()));

        assertThat(sessions.authenticate("")).isNull();
        assertThat(sessions.authenticate(grant.accessToken() + "x")).isNull();
        assertThat(sessions.authenticate(grant.refreshToken())).isNull();
        refusal(sessions.refresh("no token"));
        refusal(sessions.refresh(grant.accessToken()));
        assertThat(sessions.authenticate(grant.accessToken())).isNotNull();
    }

    @Test
    void revokedSessionIsOverAtOnce() {
        var workspace = aWorkspace();
        var anna = anOperator(workspace);
        var grant = aSession(anna);
        var other = aSession(anna);
        assertThat(sessions.authenticate(grant.accessToken())).isNotNull();

        done(sessions.revoke(actor(workspace, anna), grant.session()));
        done(sessions.revoke(actor(workspace, anna), grant.session()));

        assertThat(sessions.authenticate(grant.accessToken())).isNull();
        refusal(sessions.refresh(grant.refreshToken()));
        assertThat(sessions.authenticate(other.accessToken())).isNotNull();
        assertThat(eventTypes(workspace)).containsOnlyOnce("SessionRevoked");
    }

    @Test
    void nobodyEndsAnothersSession() {
        var workspace = aWorkspace();
        var grant = aSession(anOperator(workspace));
        var boris = anOperator(workspace, "Борис");
        var elsewhere = aWorkspace();
        var stranger = anOperator(elsewhere);

        var fromColleague = sessions.revoke(actor(workspace, boris), grant.session());
        var fromStranger = sessions.revoke(actor(elsewhere, stranger), grant.session());

        assertThat(refusal(fromColleague)).isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(fromStranger)).isInstanceOf(Refusal.NotFound.class);
        assertThat(sessions.authenticate(grant.accessToken())).isNotNull();
    }

    @Test
    void whatAnotherNodeDecidesIsKnownWithinFiveSeconds() {
        var workspace = aWorkspace();
        var anna = anOperator(workspace);
        var ended = aSession(anna);
        assertThat(sessions.authenticate(ended.accessToken())).isNotNull();

        transactions.write(
                workspace, () -> jdbc.sql("update operator_session set ended_at = now()").update());
        clock.advance(Duration.ofSeconds(5));

        assertThat(sessions.authenticate(ended.accessToken())).isNull();
    }

    @Test
    void roleIsTheOneOfNow() {
        var workspace = aWorkspace();
        var grant = aSession(anOperator(workspace));
        transactions.write(
                workspace, () -> jdbc.sql("update operator set role = 'ADMIN'").update());

        var signedIn = sessions.authenticate(grant.accessToken());

        assertThat(signedIn).isNotNull();
        assertThat(signedIn.actor().scopes()).isEqualTo(Role.ADMIN.scopes());
    }

    private static OperatorActor actor(WorkspaceId workspace, Operator operator) {
        return new OperatorActor(
                workspace, operator.id().value(), operator.name(), operator.role().scopes());
    }
}
