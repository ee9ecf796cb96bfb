package io.omnisupport.platform.internal.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Wraps with the master key in force and unwraps with any; bound to workspace and use. */
@Component
class KeyWrapping {
    private static final String PURPOSE = "field-encryption";

    private final String id;
    private final List<Aead> wrappers = new ArrayList<>();

    KeyWrapping(MasterKey master) throws GeneralSecurityException {
        this.id = master.id();
        for (byte[] key : master.deriveAll(PURPOSE)) {
            wrappers.add(new AesGcmJce(key));
        }
    }

    /** Names the master key in force. */
    String id() {
        return id;
    }

    byte[] wrap(UUID workspace, String use, byte[] key) {
        try {
            return wrappers.getFirst().encrypt(key, bound(workspace, use));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A key can't be wrapped", failure);
        }
    }

    byte[] unwrap(UUID workspace, String use, byte[] wrapped) {
        for (Aead wrapper : wrappers) {
            try {
                return wrapper.decrypt(wrapped, bound(workspace, use));
            } catch (GeneralSecurityException other) {
                continue;
            }
        }
        throw new IllegalStateException(
                "Keys of a workspace can't be opened: is the master key the right one?");
    }

    private static byte[] bound(UUID workspace, String use) {
        return (workspace + ":" + use).getBytes(StandardCharsets.UTF_8);
    }
}
