package io.omnisupport.devkit;

/**
 * A PostgreSQL database with two roles: the owner migrates, the application reads and writes and
 * can neither bypass row-level security nor change tables.
 *
 * @param jdbcUrl address without credentials
 */
public record DatabaseEngine(String jdbcUrl) {
    /** Role that owns the database and runs migrations. */
    public static final String OWNER = "omnisupport_owner";

    /** Role of the running application. */
    public static final String APP = "omnisupport_app";

    /** Password of both roles; the server listens on loopback only. */
    public static final String PASSWORD = "omnisupport";
}
