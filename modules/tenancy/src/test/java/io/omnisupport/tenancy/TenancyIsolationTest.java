package io.omnisupport.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What PostgreSQL itself refuses, whatever the Java code forgets. */
class TenancyIsolationTest extends TenancyTest {
    @ParameterizedTest
    @ValueSource(strings = {"workspace", "operator", "sign_in_name", "operator_session"})
    void rowsAreSeenInTheirOwnWorkspaceOnly(String table) {
        var workspace = aWorkspace();
        aSession(anOperator(workspace));
        var other = aWorkspace();
        aSession(anOperator(other));

        var foreign = "select count(*) from " + table + " where workspace_id = ?";

        assertThat(transactions.read(workspace, () -> count(foreign, workspace.value()))).isOne();
        assertThat(transactions.read(workspace, () -> count(foreign, other.value()))).isZero();
        assertThat(count("select count(*) from " + table)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "operator_session"})
    void workOverAllWorkspacesSeesNoPeople(String table) {
        aSession(anOperator(aWorkspace()));

        assertThat(transactions.system(() -> count("select count(*) from " + table))).isZero();
    }

    @Test
    void rowsCantBeWrittenIntoAnotherWorkspace() {
        var workspace = aWorkspace();
        var other = aWorkspace();
        anOperator(workspace);

        assertThatThrownBy(() ->
                        transactions.write(
                                workspace,
                                () ->
                                        jdbc.sql("update operator set workspace_id = ?")
                                                .param(other.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void triesBelongToTheSystemAlone() {
        var workspace = aWorkspace();
        aSession(anOperator(workspace));

        assertThat(transactions.read(workspace, () -> count("select count(*) from sign_in_tries")))
                .isZero();
        assertThat(transactions.system(() -> count("select count(*) from sign_in_tries")))
                .isPositive();
    }

    @Test
    void allWorkspacesAreListedForWorkers() {
        var one = aWorkspace();
        var two = aWorkspace();

        assertThat(workspaces.all()).contains(one, two);
    }

    private long count(String sql, UUID... parameters) {
        return jdbc.sql(sql).params((Object[]) parameters).query(Long.class).single();
    }
}
