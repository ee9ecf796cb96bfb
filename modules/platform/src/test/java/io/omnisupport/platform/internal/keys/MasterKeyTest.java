package io.omnisupport.platform.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.platform.internal.PlatformProperties;
import io.omnisupport.platform.internal.data.IndependentTransactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class MasterKeyTest {
    private final WorkspaceId workspace = new WorkspaceId(UuidV7.next());
    private final String first = randomKey();
    private final String second = randomKey();

    @Autowired JdbcClient jdbc;
    @Autowired Transactions transactions;
    @Autowired IndependentTransactions independent;
    @TempDir Path folder;

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** A node that was started with these keys. */
    private final class Node {
        private final MasterKey master;
        private final WorkspaceKeys keys;
        private final KeyWrapping wrapping;
        private final FieldEncryption encryption;

        Node(@Nullable String key, String... former) throws Exception {
            master = new MasterKey(properties(key, List.of(former)));
            wrapping = new KeyWrapping(master);
            keys = new WorkspaceKeys(jdbc, independent, wrapping);
            encryption = new TinkFieldEncryption(keys);
        }

        byte[] encrypt(String text) {
            return encryption.encrypt(workspace, "phone", text);
        }

        String decrypt(byte[] cipher) {
            return encryption.decrypt(workspace, "phone", cipher);
        }

        byte[] index() {
            return encryption.blindIndex(workspace, "phone", "+79161234567");
        }

        void runsItsJob() {
            new KeyWrappingJob(jdbc, transactions, keys, wrapping).run();
        }

        HmacSignedTokens tokens() {
            return new HmacSignedTokens(master, Clock.systemUTC());
        }
    }

    private PlatformProperties properties(@Nullable String key, List<String> former) {
        var time = Duration.ofSeconds(8);
        return new PlatformProperties(folder, key, former, null, time, time, time, false);
    }

    @Test
    void opensFieldsOfAFormerMasterKeyUntilTheyAreWrappedAnew() throws Exception {
        var before = new Node(first);
        byte[] cipher = before.encrypt("+79161234567");
        byte[] index = before.index();

        var changed = new Node(second, first);
        assertThat(changed.decrypt(cipher)).isEqualTo("+79161234567");
        assertThatThrownBy(() -> new Node(second).decrypt(cipher))
                .hasMessageContaining("is the master key the right one?");
        changed.runsItsJob();

        var forgetful = new Node(second);
        assertThat(forgetful.decrypt(cipher)).isEqualTo("+79161234567");
        assertThat(forgetful.index()).isEqualTo(index);
        assertThatThrownBy(() -> new Node(first).decrypt(cipher))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsWhatAnotherNodeEncryptedAfterItsRotation() throws Exception {
        var here = new Node(first);
        var there = new Node(first);
        byte[] index = here.index();
        here.encrypt("cached");

        there.keys.rotate(workspace);
        byte[] cipher = there.encrypt("+79161234567");

        assertThat(here.decrypt(cipher)).isEqualTo("+79161234567");
        assertThat(here.index()).isEqualTo(index);
    }

    @Test
    void readsTokensOfAFormerMasterKeyOnly() throws Exception {
        String token = new Node(first).tokens().sign("page", null, List.of("a"));

        assertThat(new Node(second, first).tokens().read("page", token)).containsExactly("a");
        assertThat(new Node(second).tokens().read("page", token)).isNull();
    }

    @Test
    void readsNoTokenWithAChangedCharacter() throws Exception {
        var tokens = new Node(first).tokens();
        String token = tokens.sign("page", null, List.of("2026-11-26", "a"));

        for (int at = 0; at < token.indexOf('.'); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.read("page", forged)).isNull();
        }
    }

    @Test
    void makesAKeyOnceThatOnlyItsOwnerCanRead() throws Exception {
        String id = new Node(null).master.id();

        assertThat(new Node(null).master.id()).isEqualTo(id);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> new Node("c2hvcnQ=")).hasMessageContaining("32 bytes in base64");
    }
}
