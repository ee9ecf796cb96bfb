package io.omnisupport.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operators.NewOperator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest extends TenancyTest {
    @Test
    void findsWhomItMade() {
        var workspace = aWorkspace();
        var anna = anOperator(workspace);

        var found = operators.find(workspace, Set.of(anna.id(), new OperatorId(UUID.randomUUID())));

        assertThat(found).isEqualTo(Map.of(anna.id(), anna));
    }

    @Test
    void keepsWorkspacesApart() {
        var anna = anOperator(aWorkspace());
        var other = aWorkspace();

        assertThat(operators.find(other, Set.of(anna.id()))).isEmpty();
        assertThat(page(other, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void refusesAnAddressInUseAnywhereHoweverItIsWritten() {
        var email = anEmail();
        done(create(aWorkspace(), "Анна", email));

        var again = create(aWorkspace(), "Борис", "  " + email.toUpperCase() + " ");

        assertThat(refusal(again)).isEqualTo(new Refusal.Taken(List.of("input", "email")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', anna@example.ru, correct horse battery, name",
        "Анна, anna, correct horse battery, email",
        "Анна, anna@example, correct horse battery, email",
        "Анна, a b@example.ru, correct horse battery, email",
        "Анна, anna@example.ru, short, password"
    })
    void namesTheFieldThatIsWrong(String name, String email, String password, String field) {
        var outcome =
                operators.create(
                        new SystemActor(aWorkspace(), "test"),
                        new NewOperator(name, "Анна", email, password, Role.OPERATOR));

        assertThat(((Validation) refusal(outcome)).path()).containsExactly("input", field);
    }

    @Test
    void storesNeitherAddressNorPasswordReadably() {
        var workspace = aWorkspace();
        var anna = anOperator(workspace);

        var row =
                transactions.read(
                        workspace, () -> jdbc.sql("select * from operator").query().singleRow());

        assertThat(row.values().stream().map(OperatorsTest::readable))
                .noneMatch(text -> text.contains(anna.email()) || text.contains(PASSWORD));
        assertThat((String) row.get("password_hash")).startsWith("$argon2id$");
    }

    private static String readable(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : value.toString();
    }

    @Test
    void tellsThatSomeoneCame() {
        var workspace = aWorkspace();
        var anna = anOperator(workspace);

        var payload =
                transactions.read(
                        workspace,
                        () ->
                                jdbc.sql("select payload::text from event_log")
                                        .query(String.class)
                                        .single());

        assertThat(eventTypes(workspace)).containsExactly("OperatorCreated");
        assertThat(payload).doesNotContain(anna.email()).doesNotContain(anna.name());
    }

    @Test
    void pagesByNameInBothDirections() {
        var workspace = aWorkspace();
        List.of("Глеб", "анна", "Ёлка", "Борис", "Дарья").forEach(n -> anOperator(workspace, n));

        var first = page(workspace, PageRequest.first(2));
        var second = page(workspace, new PageRequest(2, true, first.rows().getLast().key()));
        var back = page(workspace, new PageRequest(2, false, second.rows().getFirst().key()));
        var last = page(workspace, PageRequest.last(2));

        assertThat(names(first)).containsExactly("анна", "Борис");
        assertThat(names(second)).containsExactly("Глеб", "Дарья");
        assertThat(names(back)).isEqualTo(names(first));
        assertThat(names(last)).containsExactly("Дарья", "Ёлка");
        assertThat(first.hasNext()).isTrue();
        assertThat(last.hasPrevious()).isTrue();
    }

    private Page<Operator> page(WorkspaceId workspace, PageRequest page) {
        return operators.page(new SystemActor(workspace, "test"), page);
    }

    private static List<String> names(Page<Operator> page) {
        return page.items().stream().map(Operator::name).toList();
    }
}
