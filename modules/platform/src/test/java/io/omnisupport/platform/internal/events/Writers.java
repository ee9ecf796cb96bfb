package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.DomainEvent;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes to a workspace's log, step by step where a test needs it. */
final class Writers {
    private final WorkspaceId workspace = new WorkspaceId(UuidV7.next());
    private final Transactions transactions;
    private final EventLog log;
    private final JdbcClient jdbc;

    Writers(Transactions transactions, EventLog log, JdbcClient jdbc) {
        this.transactions = transactions;
        this.log = log;
        this.jdbc = jdbc;
    }

    record Counted(UUID subject) implements DomainEvent {}

    WorkspaceId workspace() {
        return workspace;
    }

    /** In the running transaction. */
    UUID append() {
        UUID subject = UuidV7.next();
        log.append(new SystemActor(workspace, "test"), new Counted(subject));
        return subject;
    }

    /** In a transaction of its own. */
    UUID write() {
        return transactions.write(workspace, this::append);
    }

    /** A transaction that is led step by step from the test's thread. */
    Slow begin() {
        return new Slow();
    }

    final class Slow {
        private final CountDownLatch mayAppend = new CountDownLatch(1);
        private final CountDownLatch appended = new CountDownLatch(1);
        private final CountDownLatch mayCommit = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private final UUID[] subject = new UUID[1];
        private final Thread thread = Thread.ofVirtual().start(this::run);
        private volatile boolean failing;

        private void run() {
            try {
                transactions.write(
                        workspace,
                        () -> {
                            jdbc.sql("select pg_current_xact_id()").query().singleRow();
                            begun.countDown();
                            await(mayAppend);
                            subject[0] = append();
                            appended.countDown();
                            await(mayCommit);
                            if (failing) {
                                throw new IllegalStateException("rolled back on purpose");
                            }
                        });
            } catch (IllegalStateException onPurpose) {
                return;
            }
        }

        /** Has its transaction id from now on. */
        Slow hasBegun() {
            Writers.await(begun);
            return this;
        }

        UUID appends() {
            mayAppend.countDown();
            Writers.await(appended);
            return subject[0];
        }

        void commits() throws InterruptedException {
            mayCommit.countDown();
            thread.join();
        }

        void rollsBack() throws InterruptedException {
            failing = true;
            commits();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("waited too long");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
