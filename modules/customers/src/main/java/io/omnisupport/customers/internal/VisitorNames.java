package io.omnisupport.customers.internal;

import io.omnisupport.customers.internal.CustomerEntity.Named;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names for people who told none: "Visitor 1042", in the workspace's language, numbered per
 * workspace. The number's row stays locked until the transaction ends.
 */
@Component
class VisitorNames {
    /** Numbers begin here, so that the first visitor doesn't look like the first ever. */
    private static final int FIRST = 1001;

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Workspaces workspaces;

    VisitorNames(JdbcClient jdbc, Workspaces workspaces) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
    }

    /** The told name in a decent form; null when nothing is left of it. */
    static @Nullable String told(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var decent = name.strip().replaceAll("[\\p{Cntrl}\\p{Cf}]+", "");
        int length = decent.codePointCount(0, decent.length());
        var cut =
                length <= LONGEST
                        ? decent
                        : decent.substring(0, decent.offsetByCodePoints(0, LONGEST));
        return cut.isBlank() ? null : cut;
    }

    /** The told name, or a made-up one. */
    Named name(WorkspaceId workspace, @Nullable String told) {
        if (told != null) {
            return new Named(told, false);
        }
        var language = workspaces.require(workspace).locale().getLanguage();
        return new Named(("ru".equals(language) ? "Гость " : "Visitor ") + next(workspace), true);
    }

    private long next(WorkspaceId workspace) {
        return jdbc.sql(
                        """
                        insert into visitor_number as n (workspace_id, last) values (?, ?)
                        on conflict (workspace_id) do update set last = n.last + 1
                        returning last
                        """)
                .params(workspace.value(), FIRST)
                .query(Long.class)
                .single();
    }
}
