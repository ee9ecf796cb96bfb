package io.omnisupport.devkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server as its superuser sees it.
 *
 * @param address host and port
 */
record PostgresLogin(String address, String superuser, String password) {
    /** Makes the roles and the database where they are missing. */
    DatabaseEngine database(String name) {
        try (Connection connection = connect("postgres", superuser, password);
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
            return new DatabaseEngine(url(name));
        } catch (SQLException failure) {
            throw new IllegalStateException("Could not prepare database " + name, failure);
        }
    }

    /** Number of the server's process. */
    long processId() {
        try (Connection connection = connect("postgres", superuser, password);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select pg_read_file('postmaster.pid')")) {
            row.next();
            return Long.parseLong(row.getString(1).lines().findFirst().orElseThrow().strip());
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL does not tell its process", failure);
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
        try (Connection connection = connect(name, DatabaseEngine.OWNER, DatabaseEngine.PASSWORD);
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

    private Connection connect(String database, String user, String userPassword)
            throws SQLException {
        return DriverManager.getConnection(url(database), user, userPassword);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }
}
