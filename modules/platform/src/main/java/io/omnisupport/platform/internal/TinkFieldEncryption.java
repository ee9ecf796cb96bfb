package io.omnisupport.platform.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Envelope encryption: a Tink keyset per workspace, stored wrapped by a key derived from the master
 * key. Tink's ciphertexts begin with the id of their key, so a rotated keyset reads old ones.
 */
@Component
class TinkFieldEncryption implements FieldEncryption {
    private static final byte[] WRAPPING = "workspace-key".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Aead wrapping;
    private final ConcurrentHashMap<WorkspaceId, Keys> known = new ConcurrentHashMap<>();

    TinkFieldEncryption(JdbcClient jdbc, Transactions transactions, MasterKey master)
            throws GeneralSecurityException {
        AeadConfig.register();
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.wrapping = new AesGcmJce(master.derive("field-encryption"));
    }

    @Override
    public byte[] encrypt(WorkspaceId workspace, String context, String plain) {
        try {
            return keys(workspace)
                    .aead()
                    .encrypt(plain.getBytes(StandardCharsets.UTF_8), bound(workspace, context));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Field could not be encrypted", failure);
        }
    }

    @Override
    public String decrypt(WorkspaceId workspace, String context, byte[] cipher) {
        try {
            return new String(
                    keys(workspace).aead().decrypt(cipher, bound(workspace, context)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Field could not be decrypted", failure);
        }
    }

    @Override
    public byte[] blindIndex(WorkspaceId workspace, String context, String normalised) {
        return MasterKey.hmac(
                keys(workspace).index(),
                (context + "\0" + normalised).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a fresh key and makes it the one that encrypts; ciphertexts of older ones stay readable.
     */
    void rotate(WorkspaceId workspace) {
        transactions.write(
                workspace,
                () -> {
                    try {
                        var current = keys(workspace).handle();
                        var rotated = KeysetHandle.newBuilder(current).addEntry(freshKey()).build();
                        jdbc.sql("update workspace_key set data_keyset = ? where workspace_id = ?")
                                .params(wrap(rotated), workspace.value())
                                .update();
                    } catch (GeneralSecurityException failure) {
                        throw new IllegalStateException("Keys could not be rotated", failure);
                    }
                });
        known.remove(workspace);
    }

    private Keys keys(WorkspaceId workspace) {
        Keys cached = known.get(workspace);
        if (cached != null) {
            return cached;
        }
        Keys loaded = transactions.write(workspace, () -> loadOrMake(workspace));
        known.put(workspace, loaded);
        return loaded;
    }

    private Keys loadOrMake(WorkspaceId workspace) {
        try {
            byte[] index = new byte[32];
            new SecureRandom().nextBytes(index);
            jdbc.sql(
                            """
                            insert into workspace_key (workspace_id, data_keyset, index_key)
                            values (?, ?, ?) on conflict do nothing\
                            """)
                    .params(
                            workspace.value(),
                            wrap(KeysetHandle.newBuilder().addEntry(freshKey()).build()),
                            wrapping.encrypt(index, WRAPPING))
                    .update();
            return jdbc.sql(
                            "select data_keyset, index_key from workspace_key where workspace_id = ?")
                    .param(workspace.value())
                    .query((row, number) -> open(row.getBytes(1), row.getBytes(2)))
                    .single();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Keys of a workspace could not be made", failure);
        }
    }

    private Keys open(byte[] keyset, byte[] index) {
        try {
            KeysetHandle handle =
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            keyset, wrapping, WRAPPING, RegistryConfiguration.get());
            Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new Keys(handle, aead, wrapping.decrypt(index, WRAPPING));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "Keys of a workspace can't be opened: is the master key the right one?",
                    failure);
        }
    }

    private byte[] wrap(KeysetHandle handle) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                handle, wrapping, WRAPPING, RegistryConfiguration.get());
    }

    private static KeysetHandle.Builder.Entry freshKey() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private static byte[] bound(WorkspaceId workspace, String context) {
        return (workspace.value() + ":" + context).getBytes(StandardCharsets.UTF_8);
    }

    private record Keys(KeysetHandle handle, Aead aead, byte[] index) {}
}
