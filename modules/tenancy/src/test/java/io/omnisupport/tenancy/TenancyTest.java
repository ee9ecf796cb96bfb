package io.omnisupport.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Outcome.Refused;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operators.NewOperator;
import io.omnisupport.tenancy.Sessions.SessionGrant;
import io.omnisupport.tenancy.Sessions.SignIn;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this module share: a workspace, people in it, and the words to ask. */
@SpringBootTest
public abstract class TenancyTest {
    protected static final String PASSWORD = "correct horse battery";

    /** Where the people of one test sit; another test's tries don't count there. */
    protected final String office = anAddress();

    @Autowired protected Workspaces workspaces;
    @Autowired protected Operators operators;
    @Autowired protected Sessions sessions;
    @Autowired protected Transactions transactions;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    protected WorkspaceId aWorkspace() {
        return workspaces.create("Ромашка", Locale.of("ru"), ZoneId.of("Europe/Moscow")).id();
    }

    protected Operator anOperator(WorkspaceId workspace) {
        return anOperator(workspace, "Анна");
    }

    protected Operator anOperator(WorkspaceId workspace, String name) {
        return done(create(workspace, name, anEmail()));
    }

    protected Outcome<Operator> create(WorkspaceId workspace, String name, String email) {
        return operators.create(
                new SystemActor(workspace, "test"),
                new NewOperator(name, name, email, PASSWORD, Role.OPERATOR));
    }

    protected String anEmail() {
        return "anna-" + UUID.randomUUID() + "@example.ru";
    }

    protected static String anAddress() {
        return "place-" + UUID.randomUUID();
    }

    protected Outcome<SessionGrant> signIn(Operator operator, String password, String address) {
        return sessions.signIn(new SignIn(operator.email(), password, "Firefox", address));
    }

    protected SessionGrant aSession(Operator operator) {
        return done(signIn(operator, PASSWORD, office));
    }

    protected List<String> eventTypes(WorkspaceId workspace) {
        return transactions.read(
                workspace,
                () ->
                        jdbc.sql("select type from event_log order by sequence")
                                .query(String.class)
                                .list());
    }

    protected static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<T>) outcome).value();
    }

    protected static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused<?>) outcome).refusal();
    }
}
