package io.omnisupport.platform.internal.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.omnisupport.platform.KeyRotation;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.platform.internal.data.IndependentTransactions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each workspace's data keyset and index key. They are made in a transaction of their own: a key in
 * use must not vanish with somebody's roll-back.
 */
@Component
class WorkspaceKeys implements KeyRotation {
    private static final String DATA = "data";
    private static final String INDEX = "index";
    private static final int INDEX_BYTES = 32;

    private final JdbcClient jdbc;
    private final IndependentTransactions transactions;
    private final KeyWrapping wrapping;
    private final ConcurrentHashMap<WorkspaceId, Keys> known = new ConcurrentHashMap<>();

    WorkspaceKeys(JdbcClient jdbc, IndependentTransactions transactions, KeyWrapping wrapping)
            throws GeneralSecurityException {
        AeadConfig.register();
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.wrapping = wrapping;
    }

    /** One thread per workspace loads; the others wait instead of opening connections. */
    Keys of(WorkspaceId workspace) {
        Keys keys = known.get(workspace);
        return keys == null ? known.computeIfAbsent(workspace, this::load) : keys;
    }

    /** For a ciphertext that names a key which another node made. */
    Keys reload(WorkspaceId workspace) {
        known.remove(workspace);
        return of(workspace);
    }

    @Override
    public void rotate(WorkspaceId workspace) {
        change(
                workspace,
                keys -> KeysetHandle.newBuilder(keys.handle()).addEntry(freshKey()).build());
    }

    /** Wraps by the master key in force what a former one had wrapped. */
    void rewrap(WorkspaceId workspace) {
        change(workspace, Keys::handle);
    }

    private void change(WorkspaceId workspace, KeysetChange change) {
        of(workspace);
        transactions.writeApart(
                workspace,
                () -> {
                    Keys stored = read(workspace.value());
                    try {
                        return jdbc.sql(
                                        """
                                        update workspace_key
                                        set data_keyset = ?, index_key = ?, wrapped_by = ?
                                        where workspace_id = ?\
                                        """)
                                .params(
                                        wrap(workspace.value(), change.apply(stored)),
                                        wrapping.wrap(workspace.value(), INDEX, stored.index()),
                                        wrapping.id(),
                                        workspace.value())
                                .update();
                    } catch (GeneralSecurityException failure) {
                        throw new IllegalStateException("A keyset can't be changed", failure);
                    }
                });
        known.remove(workspace);
    }

    private Keys load(WorkspaceId workspace) {
        return transactions.writeApart(
                workspace,
                () -> {
                    makeIfAbsent(workspace.value());
                    return read(workspace.value());
                });
    }

    private void makeIfAbsent(UUID workspace) {
        boolean known =
                jdbc.sql("select exists (select from workspace_key where workspace_id = ?)")
                        .param(workspace)
                        .query(Boolean.class)
                        .single();
        if (known) {
            return;
        }
        byte[] index = new byte[INDEX_BYTES];
        new SecureRandom().nextBytes(index);
        jdbc.sql(
                        """
                        insert into workspace_key (workspace_id, data_keyset, index_key, wrapped_by)
                        values (?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(
                        workspace,
                        wrap(workspace, freshKeyset()),
                        wrapping.wrap(workspace, INDEX, index),
                        wrapping.id())
                .update();
    }

    /** Locks the row, so that two changes follow each other. */
    private Keys read(UUID workspace) {
        return jdbc.sql(
                        """
                        select data_keyset, index_key from workspace_key
                        where workspace_id = ? for update\
                        """)
                .param(workspace)
                .query((row, number) -> open(workspace, row.getBytes(1), row.getBytes(2)))
                .single();
    }

    private Keys open(UUID workspace, byte[] keyset, byte[] index) {
        try {
            KeysetHandle handle =
                    TinkProtoKeysetFormat.parseKeyset(
                            wrapping.unwrap(workspace, DATA, keyset),
                            InsecureSecretKeyAccess.get(),
                            RegistryConfiguration.get());
            Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new Keys(handle, aead, wrapping.unwrap(workspace, INDEX, index));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A keyset can't be read", failure);
        }
    }

    private byte[] wrap(UUID workspace, KeysetHandle handle) {
        try {
            return wrapping.wrap(
                    workspace,
                    DATA,
                    TinkProtoKeysetFormat.serializeKeyset(
                            handle, InsecureSecretKeyAccess.get(), RegistryConfiguration.get()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A keyset can't be written", failure);
        }
    }

    private static KeysetHandle freshKeyset() {
        try {
            return KeysetHandle.newBuilder().addEntry(freshKey()).build();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A keyset can't be made", failure);
        }
    }

    private static KeysetHandle.Builder.Entry freshKey() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private interface KeysetChange {
        KeysetHandle apply(Keys keys) throws GeneralSecurityException;
    }

    /** Opened keys of one workspace. */
    record Keys(KeysetHandle handle, Aead aead, byte[] index) {}
}
