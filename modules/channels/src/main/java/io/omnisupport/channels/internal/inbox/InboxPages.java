package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of inboxes: connected ones by name, disconnected ones last. */
@Component
class InboxPages {
    private final JdbcClient jdbc;
    private final InboxRows rows;

    InboxPages(JdbcClient jdbc, InboxRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One page of the transaction's workspace. */
    Page<Inbox> page(PageRequest request) {
        String order = request.forward() ? " asc" : " desc";
        List<String> from = request.from();
        var query =
                jdbc.sql(
                                "select * from inbox where workspace_id = app_workspace()"
                                        + (from == null ? "" : after(request.forward()))
                                        + " order by (not is_enabled)%1$s, name%1$s, id%1$s"
                                                .formatted(order)
                                        + " limit :limit")
                        .param("limit", request.size() + 1);
        if (from != null) {
            query =
                    query.param("off", Boolean.parseBoolean(from.get(0)))
                            .param("name", from.get(1))
                            .param("id", UUID.fromString(from.get(2)));
        }
        List<Inbox> read =
                query.query(rows::stored).list().stream().map(StoredInbox::inbox).toList();
        return Page.of(request, read, InboxPages::key);
    }

    private static String after(boolean forward) {
        return " and ((not is_enabled), name, id) " + (forward ? ">" : "<") + " (:off, :name, :id)";
    }

    private static List<String> key(Inbox inbox) {
        InboxId id = inbox.id();
        return List.of(Boolean.toString(!inbox.isEnabled()), inbox.name(), id.value().toString());
    }
}
