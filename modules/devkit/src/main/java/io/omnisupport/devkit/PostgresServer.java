package io.omnisupport.devkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Embedded PostgreSQL; throw-away for tests, or with data that outlives the process. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts with data that is deleted on close. */
    public static PostgresServer throwAway() {
        return start(null, 0);
    }

    /** Starts on a data folder that stays, near the port wished for. */
    public static PostgresServer persistent(Path data, int port) {
        stopLeftOver(data);
        return start(data, FreePorts.from(port));
    }

    /** Makes the roles and the database where they are missing. */
    public DatabaseEngine database(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, DatabaseEngine.OWNER);
            createRole(statement, DatabaseEngine.APP);
            var known =
                    statement.executeQuery(
                            "select 1 from pg_database where datname = '" + name + "'");
            if (!known.next()) {
                statement.execute("create database \"" + name + "\" owner " + DatabaseEngine.OWNER);
            }
            grantToApplication(name);
            return new DatabaseEngine(
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("Could not prepare database " + name, failure);
        }
    }

    /** Port of the server on loopback. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
                Files.createDirectories(data.getParent());
                builder.setDataDirectory(data).setCleanDataDirectory(false);
            }
            return new PostgresServer(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
    }

    /** A killed parent leaves its server running; it holds the data folder until it is stopped. */
    private static void stopLeftOver(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
                ProcessHandle.of(pid).ifPresent(LeftOvers::stop);
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        statement.execute(
                """
                do $$ begin
                  create role %s login nosuperuser nobypassrls password '%s';
                exception when duplicate_object then null;
                end $$\
                """
                        .formatted(role, DatabaseEngine.PASSWORD));
    }

    private void grantToApplication(String name) throws SQLException {
        try (Connection connection =
                        server.getDatabase(DatabaseEngine.OWNER, name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    alter default privileges grant select, insert, update, delete on tables to %1$s;
                    alter default privileges grant usage, select on sequences to %1$s;
                    alter default privileges grant execute on functions to %1$s\
                    """
                            .formatted(DatabaseEngine.APP));
        }
    }
}
