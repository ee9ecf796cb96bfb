package io.omnisupport.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.internal.PlatformProperties;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link ScheduledJob} through db-scheduler, which keeps one node at each. */
@Component
class JobScheduler implements SmartLifecycle {
    private final DataSource database;
    private final List<ScheduledJob> jobs;
    private final PlatformProperties properties;
    private @Nullable Scheduler scheduler;

    JobScheduler(DataSource database, List<ScheduledJob> jobs, PlatformProperties properties) {
        this.database = database;
        this.jobs = List.copyOf(jobs);
        this.properties = properties;
    }

    @Override
    public void start() {
        if (!properties.consumersEnabled()) {
            return;
        }
        var tasks =
                jobs.stream()
                        .map(job ->
                                Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                                        .execute((instance, context) -> job.run()))
                        .toList();
        var started =
                Scheduler.create(database)
                        .startTasks(tasks)
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .pollingInterval(Duration.ofSeconds(1))
                        .heartbeatInterval(Duration.ofSeconds(10))
                        .shutdownMaxWait(Duration.ofSeconds(3))
                        .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
