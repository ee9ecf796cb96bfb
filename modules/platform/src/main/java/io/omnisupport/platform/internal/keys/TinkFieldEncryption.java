package io.omnisupport.platform.internal.keys;

import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Envelope encryption: a Tink keyset per workspace, stored wrapped by a key derived from the master
 * key. Tink's ciphertexts begin with the id of their key, so a rotated keyset reads old ones.
 */
@Component
class TinkFieldEncryption implements FieldEncryption {
    private final WorkspaceKeys keys;

    TinkFieldEncryption(WorkspaceKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] encrypt(WorkspaceId workspace, String context, String plain) {
        try {
            return keys.of(workspace)
                    .aead()
                    .encrypt(plain.getBytes(StandardCharsets.UTF_8), bound(workspace, context));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Field could not be encrypted", failure);
        }
    }

    @Override
    public String decrypt(WorkspaceId workspace, String context, byte[] cipher) {
        try {
            return decrypt(keys.of(workspace), workspace, context, cipher);
        } catch (GeneralSecurityException unknownKey) {
            return decryptReloaded(workspace, context, cipher);
        }
    }

    private String decryptReloaded(WorkspaceId workspace, String context, byte[] cipher) {
        try {
            return decrypt(keys.reload(workspace), workspace, context, cipher);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Field could not be decrypted", failure);
        }
    }

    private static String decrypt(
            WorkspaceKeys.Keys keys, WorkspaceId workspace, String context, byte[] cipher)
            throws GeneralSecurityException {
        return new String(
                keys.aead().decrypt(cipher, bound(workspace, context)), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] blindIndex(WorkspaceId workspace, String context, String normalised) {
        return Hmac.of(
                keys.of(workspace).index(),
                (context + "\0" + normalised).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bound(WorkspaceId workspace, String context) {
        return (workspace.value() + ":" + context).getBytes(StandardCharsets.UTF_8);
    }
}
