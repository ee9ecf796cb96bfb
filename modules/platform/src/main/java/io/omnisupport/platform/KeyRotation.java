package io.omnisupport.platform;

/** Renewal of the keys behind {@link FieldEncryption}. */
public interface KeyRotation {
    /**
     * Makes a fresh data key that encrypts from now on; what older ones encrypted stays readable
     * and blind indexes stay the same.
     */
    void rotate(WorkspaceId workspace);
}
