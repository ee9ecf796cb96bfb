package io.omnisupport.tenancy.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.OperatorId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account an address signs in to, over all workspaces. */
@Component
class SignInNames {
    /** What {@link #index} hashes an address for. */
    static final String EMAIL = "sign-in.email";

    /** Owner of the key that hashes what belongs to no workspace; the name never changes. */
    private static final WorkspaceId INSTALLATION =
            new WorkspaceId(UUID.nameUUIDFromBytes("installation".getBytes(US_ASCII)));

    private static final OperatorId NOBODY = new OperatorId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    SignInNames(JdbcClient jdbc, FieldEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    /** Where to look for the password. */
    record Account(WorkspaceId workspace, OperatorId operator) {}

    /** Keyed hash for the whole installation; called outside of any transaction. */
    byte[] index(String context, String text) {
        return encryption.blindIndex(INSTALLATION, context, text);
    }

    /** Takes the address in the running transaction; false when it is in use anywhere. */
    boolean claim(byte[] emailIndex, WorkspaceId workspace, OperatorId operator) {
        return jdbc.sql(
                                """
                                insert into sign_in_name (email_index, workspace_id, operator_id)
                                values (?, ?, ?) on conflict (email_index) do nothing
                                """)
                        .params(emailIndex, workspace.value(), operator.value())
                        .update()
                > 0;
    }

    /**
     * The account of an address, in a system transaction. An unknown address leads to an account
     * that doesn't exist, so that both ways cost the same.
     */
    Account find(byte[] emailIndex) {
        return jdbc.sql("select workspace_id, operator_id from sign_in_name where email_index = ?")
                .param(emailIndex)
                .query((row, _) ->
                        new Account(
                                new WorkspaceId(row.getObject(1, UUID.class)),
                                new OperatorId(row.getObject(2, UUID.class))))
                .optional()
                .orElseGet(() -> new Account(INSTALLATION, NOBODY));
    }
}
