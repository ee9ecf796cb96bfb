package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import org.springframework.stereotype.Component;

/** Turns rows into what others may know, and back where a field is encrypted. */
@Component
class OperatorViews {
    private static final String EMAIL = "operator.email";

    private final FieldEncryption encryption;

    OperatorViews(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    Operator view(WorkspaceId workspace, OperatorEntity row) {
        return row.view(encryption.decrypt(workspace, EMAIL, row.emailCipher()));
    }

    OperatorEntity.Email seal(WorkspaceId workspace, EmailAddress email) {
        return new OperatorEntity.Email(
                encryption.encrypt(workspace, EMAIL, email.value()),
                encryption.blindIndex(workspace, EMAIL, email.value()));
    }
}
