package io.omnisupport.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short texts that only we can have made: access tokens, download links, page cursors. */
public interface SignedTokens {
    /**
     * Signs parts for one purpose.
     *
     * @param purpose what the token is for; another purpose doesn't read it
     * @param expiresAt null never expires
     */
    String sign(String purpose, @Nullable Instant expiresAt, List<String> parts);

    /** The parts; null when forged, expired or made for another purpose. */
    @Nullable List<String> read(String purpose, String token);
}
