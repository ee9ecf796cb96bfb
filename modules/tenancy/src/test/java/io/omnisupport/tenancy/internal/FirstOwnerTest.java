package io.omnisupport.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Page.Row;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.Role;
import io.omnisupport.tenancy.Sessions;
import io.omnisupport.tenancy.Sessions.SignIn;
import io.omnisupport.tenancy.Workspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** An installation that belongs to nobody yet; each test has an empty one. */
@SpringBootTest
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class FirstOwnerTest {
    private static final String EMAIL = "olga@shop.example";
    private static final String PASSWORD = "correct horse battery";

    @Autowired JpaWorkspaces workspaces;
    @Autowired Operators operators;
    @Autowired Sessions sessions;
    @Autowired Transactions transactions;

    @Test
    void ownsTheFirstWorkspaceAndSignsIn() {
        start(EMAIL, PASSWORD);

        Workspace workspace = workspaces.require(workspaces.all().getFirst());
        assertThat(workspace.name()).isEqualTo("Ромашка");
        assertThat(workspace.timeZone()).isEqualTo(ZoneId.of("Asia/Omsk"));
        assertThat(staff())
                .singleElement()
                .satisfies(olga -> {
                    assertThat(olga.name()).isEqualTo("Ольга");
                    assertThat(olga.role()).isEqualTo(Role.OWNER);
                });
        assertThat(sessions.signIn(new SignIn(EMAIL, PASSWORD, "Firefox", "203.0.113.7")))
                .isInstanceOf(Done.class);
    }

    @Test
    void isMadeOnceHoweverOftenAndWithWhateverSettingsTheApplicationStarts() {
        start(EMAIL, PASSWORD);

        start(EMAIL, PASSWORD);
        start("boris@shop.example", PASSWORD);
        start(EMAIL, "weak");

        assertThat(workspaces.all()).hasSize(1);
        assertThat(staff()).hasSize(1);
    }

    @Test
    void isMadeOnceByTwoNodesThatStartTogether() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Void> node =
                    () -> {
                        start(EMAIL, PASSWORD);
                        return null;
                    };
            for (var started : threads.invokeAll(List.of(node, node))) {
                started.get();
            }
        }

        assertThat(workspaces.all()).hasSize(1);
        assertThat(staff()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "olga@shop.example, weak, omnisupport.owner.password must have 12 to 128 characters",
        "olga@shop.example, '', omnisupport.owner.password must have 12 to 128 characters",
        "olga, correct horse battery, omnisupport.owner.email is not an e-mail address",
        "'', correct horse battery, omnisupport.owner.email is not an e-mail address",
    })
    void isRefusedInOneSentenceAndNothingIsMade(String email, String password, String sentence) {
        assertThatThrownBy(() -> start(email, password))
                .isInstanceOfSatisfying(
                        OwnerRefused.class,
                        refused ->
                                assertThat(
                                                new OwnerRefusedAnalyzer()
                                                        .analyze(refused)
                                                        .getDescription())
                                        .isEqualTo(
                                                "The first owner can't be made: %s."
                                                        .formatted(sentence)));

        assertThat(workspaces.all()).isEmpty();
    }

    @Test
    void isNobodyWithoutSettings() {
        start("", "");

        assertThat(workspaces.all()).isEmpty();
    }

    private void start(String email, String password) {
        var settings =
                new OwnerProperties(
                        email,
                        password,
                        "Ольга",
                        "Ромашка",
                        Locale.of("ru"),
                        ZoneId.of("Asia/Omsk"));
        new FirstOwner(settings, workspaces, operators, transactions)
                .run(new DefaultApplicationArguments());
    }

    private List<Operator> staff() {
        var reader = new SystemActor(workspaces.all().getFirst(), "test");
        return operators.page(reader, PageRequest.first(10)).rows().stream()
                .map(Row::item)
                .toList();
    }
}
