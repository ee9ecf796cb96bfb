package io.omnisupport.customers.internal;

import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what a database thief must not read. */
@Component
class PersonalFields {
    private final FieldEncryption encryption;

    PersonalFields(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    /** The fields we seal; their names are part of the ciphertexts and never change. */
    enum Field {
        PHONE("customer.phone"),
        EMAIL("customer.email"),
        EXTERNAL_ID("channel-identity.external-id"),
        ADDRESS("channel-identity.address");

        private final String context;

        Field(String context) {
            this.context = context;
        }
    }

    /** A value as stored. */
    record Sealed(byte[] cipher, byte[] index) {}

    Sealed seal(WorkspaceId workspace, Field field, String text) {
        return new Sealed(encrypt(workspace, field, text), index(workspace, field, text));
    }

    Sealed seal(WorkspaceId workspace, Contact contact) {
        return seal(
                workspace,
                contact.about() == Contact.About.PHONE ? Field.PHONE : Field.EMAIL,
                contact.text());
    }

    byte[] encrypt(WorkspaceId workspace, Field field, String text) {
        return encryption.encrypt(workspace, field.context, text);
    }

    byte[] index(WorkspaceId workspace, Field field, String text) {
        return encryption.blindIndex(workspace, field.context, text);
    }

    String open(WorkspaceId workspace, Field field, byte[] cipher) {
        return encryption.decrypt(workspace, field.context, cipher);
    }

    @Nullable String openIfAny(WorkspaceId workspace, Field field, byte @Nullable [] cipher) {
        return cipher == null ? null : open(workspace, field, cipher);
    }
}
