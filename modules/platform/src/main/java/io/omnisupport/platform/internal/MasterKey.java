package io.omnisupport.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The one secret everything else is derived from or wrapped by. */
@Component
class MasterKey {
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    MasterKey(PlatformProperties properties) {
        String configured = properties.masterKey();
        this.key =
                configured == null || configured.isBlank()
                        ? generated(properties.dataFolder())
                        : Base64.getDecoder().decode(configured.strip());
        if (key.length != BYTES) {
            throw new IllegalStateException(
                    "omnisupport.platform.master-key must be 32 bytes in base64");
        }
    }

    /** A key for one purpose; knowing it reveals neither the master key nor other purposes'. */
    byte[] derive(String purpose) {
        return hmac(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] generated(Path folder) {
        Path file = folder.resolve("master.key");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.writeString(
                        file,
                        Base64.getEncoder().encodeToString(fresh),
                        StandardOpenOption.CREATE_NEW);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                Arrays.fill(fresh, (byte) 0);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException("No master key could be made in " + folder, failure);
        }
    }
}
