package io.omnisupport.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.internal.PlatformProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class JobSchedulerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired DataSource database;
    @Autowired PlatformProperties properties;
    @Autowired JdbcClient jdbc;
    private final String name = "test." + UuidV7.next();
    private final List<JobScheduler> nodes = new ArrayList<>();

    private record Job(String name, Duration every, Runnable work) implements ScheduledJob {
        @Override
        public void run() {
            work.run();
        }
    }

    private void startNode(Runnable work) {
        var job = new Job(name, Duration.ofMillis(10), work);
        var node = new JobScheduler(database, List.of(job), properties);
        node.start();
        nodes.add(node);
    }

    @AfterEach
    void stop() {
        nodes.forEach(JobScheduler::stop);
    }

    @Test
    void runsAJobAgainAndAgainAlsoAfterAFailure() {
        var runs = new AtomicInteger();
        startNode(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
        });

        await().atMost(LONG).until(() -> runs.get() >= 3);
    }

    @Test
    void runsAJobOnOneNodeAtATime() {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var runs = new AtomicInteger();
        Runnable work =
                () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    nap();
                    atOnce.decrementAndGet();
                    runs.incrementAndGet();
                };
        startNode(work);
        startNode(work);
        startNode(work);

        await().atMost(LONG).until(() -> runs.get() >= 4);
        assertThat(most).hasValue(1);
    }

    /** Long enough for the other nodes to look for work meanwhile. */
    private static void nap() {
        try {
            Thread.sleep(1_200);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void remembersOverARestartWhenAJobIsDue() {
        var runs = new AtomicInteger();
        startNode(runs::incrementAndGet);
        await().atMost(LONG).until(() -> runs.get() >= 1);
        stop();

        assertThat(
                        jdbc.sql("select count(*) from scheduled_tasks where task_name = ?")
                                .param(name)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }
}
