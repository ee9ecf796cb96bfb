package io.omnisupport.devkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Embedded PostgreSQL; throw-away for tests, or with data that outlives the process. */
public final class PostgresServer implements Engine {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final PostgresLogin login;
    private final TiedProcess watcher;

    private PostgresServer(EmbeddedPostgres server) throws IOException {
        this.server = server;
        this.login = new PostgresLogin("127.0.0.1:" + server.getPort(), SUPERUSER, SUPERUSER);
        Path log = Files.createTempFile("postgres-watcher", ".log");
        log.toFile().deleteOnExit();
        this.watcher = TiedProcess.watching(login.processId(), log);
    }

    /** Starts with data that is deleted on close. */
    public static PostgresServer throwAway() {
        return start(null, 0);
    }

    /** Starts on a data folder that stays, on the wished port or the next free one. */
    public static PostgresServer persistent(Path data, int wishedPort) {
        LeftOvers.stop(data.resolve("postmaster.pid"), "postgres");
        return start(data, FreePorts.from(wishedPort));
    }

    /** Makes the roles and the database where they are missing. */
    public DatabaseEngine database(String name) {
        return login.database(name);
    }

    @Override
    public String uri() {
        return "postgresql://" + login.address();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            watcher.close();
        }
    }

    private static PostgresServer start(@Nullable Path data, int port) {
        try {
            var builder =
                    EmbeddedPostgres.builder()
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(START_LIMIT)
                            .setPort(port)
                            .setServerConfig("max_connections", "200");
            if (data == null) {
                builder.setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off");
            } else {
                Files.createDirectories(data.toAbsolutePath().getParent());
                builder.setDataDirectory(data).setCleanDataDirectory(false);
            }
            return new PostgresServer(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
    }
}
