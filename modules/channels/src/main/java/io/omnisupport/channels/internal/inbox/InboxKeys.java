package io.omnisupport.channels.internal.inbox;

import java.security.SecureRandom;
import java.util.Base64;

/** Random names and secrets. */
final class InboxKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private InboxKeys() {}

    /** Public name, which can't be guessed. */
    static String key() {
        return random(16).replace('-', 'a').replace('_', 'b');
    }

    /** Secret of a hook, in characters every provider takes. */
    static String secret() {
        return random(32);
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
