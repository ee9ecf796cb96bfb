package io.omnisupport.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.Refusal;
import io.omnisupport.tenancy.Sessions.SignIn;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SignInTest extends TenancyTest {
    @Test
    void rightPasswordStartsASession() {
        var workspace = aWorkspace();
        var anna = anOperator(workspace);

        var grant = done(signIn(anna, PASSWORD, office));

        var signedIn = sessions.authenticate(grant.accessToken());
        assertThat(grant.operator()).isEqualTo(anna);
        assertThat(signedIn).isNotNull();
        assertThat(signedIn.session()).isEqualTo(grant.session());
        assertThat(signedIn.expiresAt()).isEqualTo(grant.accessExpiresAt());
        assertThat(signedIn.actor().workspace()).isEqualTo(workspace);
        assertThat(signedIn.actor().id()).isEqualTo(anna.id().value());
        assertThat(signedIn.actor().scopes()).isEqualTo(Role.OPERATOR.scopes());
        assertThat(eventTypes(workspace)).containsExactly("OperatorCreated", "SessionStarted");
    }

    @Test
    void addressIsReadHoweverItIsWritten() {
        var anna = anOperator(aWorkspace());
        var shouted = " " + anna.email().toUpperCase() + " ";

        done(sessions.signIn(new SignIn(shouted, PASSWORD, "Firefox", office)));
    }

    @Test
    void wrongPasswordAndUnknownAddressLookTheSame() {
        var anna = anOperator(aWorkspace());

        var wrong = refusal(signIn(anna, "wrong horse battery", anAddress()));
        var unknown =
                refusal(sessions.signIn(new SignIn(anEmail(), PASSWORD, "Firefox", anAddress())));

        assertThat(wrong).isInstanceOf(CredentialsRefused.class).isEqualTo(unknown);
    }

    @Test
    void unknownAddressTakesAsLongAsAWrongPassword() {
        var anna = anOperator(aWorkspace());
        signIn(anna, "wrong horse battery", anAddress());

        var wrong = timed(anna.email());
        var unknown = timed(anEmail());

        assertThat(unknown).isGreaterThan(wrong.dividedBy(3));
        assertThat(wrong).isGreaterThan(unknown.dividedBy(3));
    }

    @Test
    void deactivatedOperatorIsAStranger() {
        var workspace = aWorkspace();
        var anna = anOperator(workspace);
        transactions.write(
                workspace, () -> jdbc.sql("update operator set state = 'DEACTIVATED'").update());

        assertThat(refusal(signIn(anna, PASSWORD, office))).isInstanceOf(CredentialsRefused.class);
    }

    @Test
    void fifthWrongPasswordClosesTheAccountToStrangersForAWhile() {
        var anna = anOperator(aWorkspace());
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(signIn(anna, "wrong", anAddress())))
                    .isInstanceOf(CredentialsRefused.class);
        }

        var early = refusal(signIn(anna, PASSWORD, anAddress()));
        clock.advance(Duration.ofSeconds(31));
        var later = signIn(anna, PASSWORD, anAddress());

        assertThat(early).isInstanceOf(SignInThrottled.class);
        assertThat(((SignInThrottled) early).retryAfter())
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        done(later);
    }

    @Test
    void throttlingDoesNotTellWhetherAnAccountExists() {
        var email = anEmail();
        for (int i = 0; i < 5; i++) {
            sessions.signIn(new SignIn(email, "wrong", "Firefox", anAddress()));
        }

        var refusal = refusal(sessions.signIn(new SignIn(email, "wrong", "Firefox", anAddress())));

        assertThat(refusal).isInstanceOf(SignInThrottled.class);
    }

    @Test
    void strangersCantShutOutWhoSignedInFromHereBefore() {
        var anna = anOperator(aWorkspace());
        done(signIn(anna, PASSWORD, office));
        for (int i = 0; i < 6; i++) {
            signIn(anna, "wrong", anAddress());
        }

        assertThat(refusal(signIn(anna, PASSWORD, anAddress())))
                .isInstanceOf(SignInThrottled.class);
        done(signIn(anna, PASSWORD, office));
    }

    @Test
    void guessingFromAKnownPlaceIsSlowedDownToo() {
        var anna = anOperator(aWorkspace());
        done(signIn(anna, PASSWORD, office));
        for (int i = 0; i < 5; i++) {
            signIn(anna, "wrong", office);
        }

        assertThat(refusal(signIn(anna, PASSWORD, office))).isInstanceOf(SignInThrottled.class);
    }

    @Test
    void oneNetworkCantGuessThroughManyAccounts() {
        for (int i = 0; i < 20; i++) {
            var nobody = new SignIn(anEmail(), "wrong", "curl", "2001:db8:7:7::" + i);
            assertThat(refusal(sessions.signIn(nobody))).isInstanceOf(CredentialsRefused.class);
        }
        var anna = anOperator(aWorkspace());

        var refusal = refusal(signIn(anna, PASSWORD, "2001:db8:7:7:8::1"));

        assertThat(refusal).isInstanceOf(SignInThrottled.class);
    }

    @Test
    void manyGuessesAtOnceAreCountedBeforeTheyAreLookedAt() throws Exception {
        var anna = anOperator(aWorkspace());
        Callable<Refusal> guess = () -> refusal(signIn(anna, "wrong", anAddress()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(Collections.nCopies(16, guess)).stream()
                            .map(Future::resultNow);

            assertThat(answers).filteredOn(CredentialsRefused.class::isInstance).hasSize(5);
        }
    }

    @Test
    void namesAndAddressesAreNotKeptReadably() {
        var anna = anOperator(aWorkspace());
        done(signIn(anna, PASSWORD, office));

        var keys =
                transactions.system(
                        () -> jdbc.sql("select key from sign_in_tries").query(byte[].class).list());

        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(key).hasSize(32));
    }

    private Duration timed(String email) {
        var begin = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            sessions.signIn(new SignIn(email, "wrong horse battery", "Firefox", anAddress()));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
