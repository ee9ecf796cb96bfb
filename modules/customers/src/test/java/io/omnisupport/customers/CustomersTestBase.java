package io.omnisupport.customers;

import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity.Evidence.Kind;
import io.omnisupport.devkit.spring.StatementCounter;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Workspaces;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this module share: a workspace and people who write to it. */
@SpringBootTest
abstract class CustomersTestBase {
    static final UUID INBOX = UUID.randomUUID();

    @Autowired Customers customers;
    @Autowired ChannelIdentities identities;
    @Autowired Workspaces workspaces;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;
    @Autowired StatementCounter statements;

    WorkspaceId aWorkspace() {
        return aWorkspace("ru");
    }

    WorkspaceId aWorkspace(String language) {
        var zone = ZoneId.of("Europe/Moscow");
        return workspaces.create("Ромашка", Locale.of(language), zone).id();
    }

    Resolved resolve(WorkspaceId workspace, Sighting sighting) {
        return identities.resolve(in(workspace), sighting);
    }

    Resolved aVisitor(WorkspaceId workspace) {
        return resolve(workspace, sighting(UUID.randomUUID().toString(), null));
    }

    Resolved named(WorkspaceId workspace, String name) {
        return resolve(workspace, sighting(UUID.randomUUID().toString(), name));
    }

    static Sighting sighting(String externalId, @Nullable String name) {
        return new Sighting(INBOX, externalId, null, name, null, Kind.PROVIDER_ACCOUNT);
    }

    static SystemActor in(WorkspaceId workspace) {
        return new SystemActor(workspace, "test");
    }

    Customer customer(WorkspaceId workspace, Resolved resolved) {
        var id = resolved.customer().id();
        return customers.find(workspace, List.of(id)).get(id);
    }

    ChannelIdentity identity(WorkspaceId workspace, Resolved resolved) {
        var id = resolved.identity().id();
        return identities.find(workspace, List.of(id)).get(id);
    }

    List<String> eventTypes(WorkspaceId workspace) {
        return strings(workspace, "select type from event_log order by sequence");
    }

    List<String> strings(WorkspaceId workspace, String sql) {
        return transactions.read(workspace, () -> jdbc.sql(sql).query(String.class).list());
    }
}
