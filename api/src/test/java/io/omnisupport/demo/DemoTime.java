package io.omnisupport.demo;

import static io.omnisupport.platform.Sql.at;

import io.omnisupport.conversations.Message;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets what a demo has just written have happened earlier. */
class DemoTime {
    private final Transactions transactions;
    private final JdbcClient jdbc;

    DemoTime(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    void move(WorkspaceId workspace, Message message, Instant to) {
        transactions.write(
                workspace,
                () -> {
                    for (String table : new String[] {"message", "timeline_item"}) {
                        jdbc.sql("update " + table + " set occurred_at = ? where id = ?")
                                .params(at(to), message.id().value())
                                .update();
                    }
                    jdbc.sql("update conversation set last_activity_at = ? where id = ?")
                            .params(at(to), message.conversation().value())
                            .update();
                });
    }

    /** Changes made while telling lie just before the last message. */
    void settle(WorkspaceId workspace, Message message, Instant to) {
        transactions.write(
                workspace,
                () -> {
                    jdbc.sql(
                                    """
                                    update timeline_event set occurred_at = ?
                                    where conversation_id = ? and occurred_at > ?\
                                    """)
                            .params(at(to), message.conversation().value(), at(to))
                            .update();
                    jdbc.sql(
                                    """
                                    update timeline_item set occurred_at = ?
                                    where conversation_id = ? and kind = 'EVENT' and occurred_at > ?\
                                    """)
                            .params(at(to), message.conversation().value(), at(to))
                            .update();
                });
    }
}
