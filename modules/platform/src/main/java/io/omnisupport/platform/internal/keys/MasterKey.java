package io.omnisupport.platform.internal.keys;

import io.omnisupport.platform.internal.PlatformProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one secret everything else is derived from or wrapped by, and its predecessors. */
@Component
class MasterKey {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final List<byte[]> keys = new ArrayList<>();

    MasterKey(PlatformProperties properties) {
        String configured = properties.masterKey();
        keys.add(
                configured == null || configured.isBlank()
                        ? generated(properties.dataFolder())
                        : decode(configured));
        properties.formerMasterKeys().forEach(former -> keys.add(decode(former)));
    }

    /** A key for one purpose; knowing it reveals neither the master key nor other purposes'. */
    byte[] derive(String purpose) {
        return derive(keys.getFirst(), purpose);
    }

    /** The same for every master key, the one in force first. */
    List<byte[]> deriveAll(String purpose) {
        return keys.stream().map(key -> derive(key, purpose)).toList();
    }

    /** Names the key in force without revealing it. */
    String id() {
        return HexFormat.of().formatHex(derive("id"), 0, ID_BYTES);
    }

    private static byte[] derive(byte[] key, String purpose) {
        return Hmac.of(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decode(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != BYTES) {
            throw new IllegalStateException(
                    "omnisupport.platform.master-key must be 32 bytes in base64");
        }
        return key;
    }

    private static byte[] generated(Path folder) {
        Path file = folder.resolve("master.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                write(file);
                LOG.warn("No master key is configured, so {} holds a generated one", file);
            }
            return decode(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("No master key could be made in " + folder, failure);
        }
    }

    /** Nobody else can read the file at any moment; a second process that comes first wins. */
    private static void write(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path beside =
                Files.createTempFile(
                        file.getParent(),
                        "master",
                        ".part",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(beside, Base64.getEncoder().encodeToString(fresh));
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException lost) {
            LOG.debug("Another process made the master key", lost);
        } finally {
            Files.delete(beside);
        }
    }
}
