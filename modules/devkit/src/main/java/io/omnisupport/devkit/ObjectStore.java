package io.omnisupport.devkit;

/** Who may ask the S3-compatible store; it listens on loopback only. */
public final class ObjectStore {
    /** Name of the only user. */
    public static final String ACCESS_KEY = "omnisupport";

    /** What requests are signed with. */
    public static final String SECRET_KEY = "omnisupport-secret";

    private ObjectStore() {}
}
