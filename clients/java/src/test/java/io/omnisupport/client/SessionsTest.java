package io.omnisupport.client;

import static io.omnisupport.client.HttpStandIn.CUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.client.error.NetworkError;
import io.omnisupport.client.error.RefusedError;
import io.omnisupport.client.error.SessionEndedError;
import io.omnisupport.client.operations.TestTime;
import io.omnisupport.client.session.AuthProvider;
import io.omnisupport.client.session.Credentials;
import io.omnisupport.client.session.CustomerSession;
import io.omnisupport.client.session.Identity;
import io.omnisupport.client.session.OperatorSession;
import io.omnisupport.client.session.SignInResult;
import io.omnisupport.client.session.TokenStore;
import io.omnisupport.client.session.operations.OperatorSessionSignIn.SessionCreateError.CredentialsRefusedError;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions of operators and customers. */
class SessionsTest {
    private static final String ANNA = "anna@example.ru";

    private final Accounts accounts = new Accounts();
    private final HttpStandIn server = accounts.server();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anOperatorSignsInAndIsWhoTheRequestsAreFrom() {
        var session = OperatorSession.create();
        var client = client(session);

        Identity anna = session.signIn(ANNA, Accounts.PASSWORD);

        assertThat(anna).isEqualTo(new Identity("opr_1", "Анна"));
        assertThat(session.operator()).contains(anna);
        assertThat(client.query(TestTime.of()).serverTime()).isNotNull();
    }

    @Test
    void anOperatorWithAWrongPasswordIsToldWhyAndStaysOut() {
        var session = OperatorSession.create();
        client(session);

        SignInResult result = session.tryToSignIn(new Credentials(ANNA, "wrong"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        SignInResult.Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .hasOnlyElementsOfType(CredentialsRefusedError.class));
        assertThat(session.operator()).isEmpty();
        assertThat(session.token()).isNull();
        assertThatThrownBy(() -> session.signIn(ANNA, "wrong"))
                .isInstanceOf(RefusedError.class)
                .hasMessage("Wrong e-mail or password");
    }

    @Test
    void anOperatorStaysSignedInOverARestartWhereTheStoreDoes() {
        var store = TokenStore.inMemory();
        var before = OperatorSession.create(store);
        client(before);
        before.signIn(ANNA, Accounts.PASSWORD);

        var after = OperatorSession.create(store);

        assertThat(after.operator()).map(Identity::name).contains("Анна");
        assertThat(client(after).query(TestTime.of()).serverTime()).isNotNull();
    }

    @Test
    void anOperatorSignsOutAtTheServerToo() {
        var session = signedIn();

        session.signOut();

        assertThat(session.operator()).isEmpty();
        assertThat(session.wasEnded()).isFalse();
        assertThat(server.ran).endsWith("OperatorSession_SignOut");
    }

    @Test
    void tokensJustReceivedAreUsedHoweverWrongTheClockIs() {
        accounts.life = -3_600;
        var session = OperatorSession.create();
        var client = client(session);
        session.signIn(ANNA, Accounts.PASSWORD);

        client.query(TestTime.of());

        assertThat(accounts.exchanges).hasValue(0);
    }

    @Test
    void tokensRefusedToTenThreadsAtOnceAreRenewedOnce() throws Exception {
        var session = OperatorSession.create();
        var client = client(session);
        session.signIn(ANNA, Accounts.PASSWORD);
        accounts.expireAccess();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> query = () -> client.query(TestTime.of());
            var answers = threads.invokeAll(IntStream.range(0, 10).mapToObj(i -> query).toList());

            for (var answer : answers) {
                assertThat(answer.get()).isNotNull();
            }
        }
        assertThat(accounts.exchanges).hasValue(1);
    }

    @Test
    void tokensSurviveALostAnswerOfTheirRenewal() {
        var session = signedIn();
        String token = session.token();
        server.failing(server.loseAnswer());

        assertThat(session.renew(token)).isNotEqualTo(token);
    }

    @Test
    void tokensAreKeptWhenTheServerIsOutOfReach() {
        var session = signedIn();
        server.failing(CUT, CUT, CUT, CUT);

        assertThatThrownBy(() -> session.renew(session.token())).isInstanceOf(NetworkError.class);
        assertThat(session.operator()).isPresent();
    }

    @Test
    void tokensThatCanNotBeRenewedEndTheSession() {
        var session = OperatorSession.create();
        var client = client(session);
        session.signIn(ANNA, Accounts.PASSWORD);
        accounts.revokeAll();

        assertThatThrownBy(() -> client.query(TestTime.of())).isInstanceOf(SessionEndedError.class);
        assertThat(session.wasEnded()).isTrue();
        assertThat(session.operator()).isEmpty();
    }

    @Test
    void aCustomersSessionBeginsByItselfAndResumes() {
        var session = CustomerSession.create("wgt_1");
        client(session).query(TestTime.of());
        String resumeToken = session.resumeToken().orElseThrow();

        var later = CustomerSession.resume("wgt_1", resumeToken);
        client(later);

        assertThat(session.customer()).map(Identity::name).contains("Visitor");
        assertThat(later.start().id()).isEqualTo("cus_0");
        assertThat(server.asked.getLast().variables().at("/input/resumeToken").asString())
                .isEqualTo(resumeToken);
    }

    @Test
    void aCustomersSessionThatEndedDoesNotResume() {
        var session = CustomerSession.resume("wgt_1", "of a customer long gone");
        client(session);
        session.start();

        session.end();
        session.start();

        assertThat(server.asked.getLast().variables().at("/input/resumeToken").isMissingNode())
                .isTrue();
    }

    @Test
    void aSessionWithoutClientSaysSo() {
        assertThatThrownBy(() -> OperatorSession.create().signIn(ANNA, Accounts.PASSWORD))
                .hasMessageContaining("Give the session to a client");
    }

    private OperatorSession signedIn() {
        var session = OperatorSession.create();
        client(session);
        session.signIn(ANNA, Accounts.PASSWORD);
        return session;
    }

    private OmniSupportClient client(AuthProvider auth) {
        return OmniSupportClient.builder(server.url(), "test").auth(auth).build();
    }
}
