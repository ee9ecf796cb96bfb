package io.omnisupport.customers.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.internal.PersonalFields.Sealed;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of evidence. */
@Component
class EvidenceRows {
    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what is not known yet; true when it is news. */
    boolean add(
            WorkspaceId workspace,
            ChannelIdentityId identity,
            Contact.About about,
            Evidence evidence,
            @Nullable Sealed value) {
        return jdbc.sql(
                                """
                                insert into identity_evidence (workspace_id, identity_id, about,
                                    kind, grade, value_cipher, value_index, at)
                                values (:workspace, :identity, :about,
                                    :kind, :grade, :cipher, :index, :at)
                                on conflict do nothing
                                """)
                        .param("workspace", workspace.value())
                        .param("identity", identity.value())
                        .param("about", about.name())
                        .param("kind", evidence.kind().name())
                        .param("grade", evidence.grade().name())
                        .param("cipher", value == null ? null : value.cipher())
                        .param("index", value == null ? null : value.index())
                        .param("at", evidence.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Evidence of each identity, oldest first, in one statement. */
    Map<UUID, List<Evidence>> of(WorkspaceId workspace, Collection<UUID> identities) {
        return jdbc
                .sql(
                        """
                        select identity_id, kind, grade, at from identity_evidence
                        where workspace_id = ? and identity_id = any (?)
                        order by at, about, kind
                        """)
                .param(workspace.value())
                .param(identities.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), read(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Evidence read(ResultSet row) throws SQLException {
        return new Evidence(
                Evidence.Kind.valueOf(row.getString("kind")),
                Evidence.Grade.valueOf(row.getString("grade")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
