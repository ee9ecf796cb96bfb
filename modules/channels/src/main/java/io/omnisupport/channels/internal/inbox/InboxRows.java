package io.omnisupport.channels.internal.inbox;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.Inbox.Health;
import io.omnisupport.channels.InboxId;
import io.omnisupport.platform.Sql;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of inboxes; every method runs inside the caller's transaction. */
@Component
public class InboxRows {
    private final JdbcClient jdbc;

    InboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The inbox a hook is for; in a system transaction. */
    public Optional<StoredInbox> byAddress(ChannelType channel, String key) {
        return jdbc.sql("select * from inbox where channel = ? and key = ? and is_enabled")
                .params(channel.name(), key)
                .query(this::stored)
                .optional();
    }

    /** One inbox of the transaction's workspace. */
    public Optional<StoredInbox> byId(InboxId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** Inboxes of the transaction's workspace, in one statement. */
    public List<StoredInbox> byIds(Collection<InboxId> ids) {
        return jdbc.sql("select * from inbox where id = any(?)")
                .param(Sql.array(ids.stream().map(InboxId::value).toList()))
                .query(this::stored)
                .list();
    }

    boolean isAccountTaken(ChannelType channel, String account, @Nullable UUID except) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from inbox where workspace_id = app_workspace() and channel = ?
                                and account = ? and is_enabled and id is distinct from ?)\
                        """)
                .param(channel.name())
                .param(account)
                .param(except)
                .query(Boolean.class)
                .single();
    }

    void insert(StoredInbox stored) {
        Inbox inbox = stored.inbox();
        jdbc.sql(
                        """
                        insert into inbox (id, workspace_id, name, channel, key, account, settings,
                            credentials, health_state, health_checked_at, next_check_at, is_enabled,
                            version, created_at, updated_at)
                        values (:id, :workspace, :name, :channel, :key, :account, :settings::jsonb,
                            :credentials, :state, :at, :at, true, 1, :at, :at)\
                        """)
                .param("id", inbox.id().value())
                .param("workspace", stored.workspace().value())
                .param("name", inbox.name())
                .param("channel", inbox.channel().name())
                .param("key", inbox.key())
                .param("account", stored.account())
                .param("settings", SettingsJson.write(inbox.settings()))
                .param("credentials", stored.credentials())
                .param("state", inbox.health().state().name())
                .param("at", at(inbox.createdAt()))
                .update();
    }

    /**
     * Stores name, settings, secrets and whether it works; false when another change came first.
     */
    boolean update(StoredInbox stored, int expectedVersion) {
        Inbox inbox = stored.inbox();
        return jdbc.sql(
                                """
                                update inbox set name = :name, settings = :settings::jsonb,
                                    credentials = :credentials, is_enabled = :enabled,
                                    version = version + 1, updated_at = :at
                                where workspace_id = app_workspace() and id = :id
                                    and version = :version\
                                """)
                        .param("name", inbox.name())
                        .param("settings", SettingsJson.write(inbox.settings()))
                        .param("credentials", stored.credentials())
                        .param("enabled", inbox.isEnabled())
                        .param("at", at(inbox.updatedAt()))
                        .param("id", inbox.id().value())
                        .param("version", expectedVersion)
                        .update()
                == 1;
    }

    /** The inbox, which nobody else changes until the transaction ends. */
    Optional<StoredInbox> lock(InboxId id) {
        return jdbc.sql(
                        "select * from inbox where workspace_id = app_workspace() and id = ? for update")
                .param(id.value())
                .query(this::stored)
                .optional();
    }

    void updateHealth(InboxId id, Health health) {
        jdbc.sql(
                        """
                        update inbox set health_state = ?, health_reason = ?, health_remedy = ?,
                            health_checked_at = ?
                        where workspace_id = app_workspace() and id = ?\
                        """)
                .param(health.state().name())
                .param(health.reason())
                .param(health.remedy())
                .param(at(health.checkedAt()))
                .param(id.value())
                .update();
    }

    boolean hasParkedEvents(InboxId id) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from inbound_event where workspace_id = app_workspace()
                                and inbox_id = ? and state = 'FAILED')\
                        """)
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes inboxes whose check is due and sets the next; in a system transaction. */
    List<StoredInbox> claimDue(Instant now, Instant next, int limit) {
        return jdbc.sql(
                        """
                        with due as materialized (
                            select id from inbox where is_enabled and next_check_at <= ?
                            order by next_check_at limit ? for update skip locked)
                        update inbox set next_check_at = ? from due where inbox.id = due.id
                        returning inbox.*\
                        """)
                .params(at(now), limit, at(next))
                .query(this::stored)
                .list();
    }

    StoredInbox stored(ResultSet row, int number) throws SQLException {
        var channel = ChannelType.valueOf(row.getString("channel"));
        var health =
                new Health(
                        Health.State.valueOf(row.getString("health_state")),
                        row.getString("health_reason"),
                        row.getString("health_remedy"),
                        instant(row, "health_checked_at"));
        var inbox =
                new Inbox(
                        new InboxId(uuid(row, "id")),
                        row.getString("name"),
                        channel,
                        row.getString("key"),
                        SettingsJson.read(channel, row.getString("settings")),
                        health,
                        row.getBoolean("is_enabled"),
                        row.getInt("version"),
                        instant(row, "created_at"),
                        instant(row, "updated_at"));
        return new StoredInbox(
                new WorkspaceId(uuid(row, "workspace_id")),
                inbox,
                row.getString("account"),
                row.getBytes("credentials"));
    }
}
