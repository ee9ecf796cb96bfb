package io.omnisupport.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What PostgreSQL itself refuses, whatever the Java code forgets. */
class CustomersIsolationTest extends CustomersTestBase {
    @ParameterizedTest
    @ValueSource(strings = {"customer", "channel_identity", "identity_evidence", "visitor_number"})
    void rowsAreSeenInTheirOwnWorkspaceOnly(String table) {
        var workspace = aWorkspace();
        aVisitor(workspace);
        var other = aWorkspace();
        aVisitor(other);

        var foreign = "select count(*) from " + table + " where workspace_id = ?";

        assertThat(transactions.read(workspace, () -> count(foreign, workspace.value()))).isOne();
        assertThat(transactions.read(workspace, () -> count(foreign, other.value()))).isZero();
        assertThat(transactions.system(() -> count("select count(*) from " + table))).isZero();
        assertThat(count("select count(*) from " + table)).isZero();
    }

    @Test
    void rowsCantBeMovedIntoAnotherWorkspace() {
        var workspace = aWorkspace();
        var other = aWorkspace();
        aVisitor(workspace);

        assertThatThrownBy(() ->
                        transactions.write(
                                workspace,
                                () ->
                                        jdbc.sql("update customer set workspace_id = ?")
                                                .param(other.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    private long count(String sql, UUID... parameters) {
        return jdbc.sql(sql).params((Object[]) parameters).query(Long.class).single();
    }
}
