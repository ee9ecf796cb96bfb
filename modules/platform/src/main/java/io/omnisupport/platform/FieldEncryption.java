package io.omnisupport.platform;

/**
 * Encrypts single fields with the workspace's data key, itself wrapped by the master key.
 * Ciphertexts name their key, so that keys can rotate while old rows stay readable.
 */
public interface FieldEncryption {
    /**
     * @param context what the field is, for example {@code inbox.bot-token}; decryption with
     *     another context fails
     */
    byte[] encrypt(WorkspaceId workspace, String context, String plain);

    /** The text that was encrypted under the same workspace and context. */
    String decrypt(WorkspaceId workspace, String context, byte[] cipher);

    /** Keyed hash that finds equal values without revealing them; the caller normalises first. */
    byte[] blindIndex(WorkspaceId workspace, String context, String normalised);
}
