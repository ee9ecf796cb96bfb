package io.omnisupport.platform.internal.keys;

import io.omnisupport.platform.SignedTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** HMAC-SHA256 over a JSON list whose head is the expiry; one derived key per purpose. */
@Component
class HmacSignedTokens implements SignedTokens {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final MasterKey master;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ConcurrentHashMap<String, List<byte[]>> keys = new ConcurrentHashMap<>();

    HmacSignedTokens(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    @Override
    public String sign(String purpose, @Nullable Instant expiresAt, List<String> parts) {
        var content = new ArrayList<String>();
        content.add(expiresAt == null ? "" : Long.toString(expiresAt.getEpochSecond()));
        content.addAll(parts);
        byte[] body = json.writeValueAsBytes(content);
        return ENCODER.encodeToString(body)
                + "."
                + ENCODER.encodeToString(Hmac.of(keys(purpose).getFirst(), body));
    }

    @Override
    public @Nullable List<String> read(String purpose, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return null;
        }
        try {
            byte[] body =
                    DECODER.decode(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            byte[] signature =
                    DECODER.decode(token.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
            if (!isSigned(purpose, body, signature)) {
                return null;
            }
            List<String> content = List.of(json.readValue(body, String[].class));
            return isLive(content.getFirst()) ? content.subList(1, content.size()) : null;
        } catch (IllegalArgumentException | JacksonException forged) {
            return null;
        }
    }

    private boolean isLive(String expiry) {
        return expiry.isEmpty()
                || clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expiry)));
    }

    private boolean isSigned(String purpose, byte[] body, byte[] signature) {
        return keys(purpose).stream()
                .anyMatch(key -> MessageDigest.isEqual(signature, Hmac.of(key, body)));
    }

    /** Of every master key: a token outlives the change of it. */
    private List<byte[]> keys(String purpose) {
        return keys.computeIfAbsent(purpose, name -> master.deriveAll("token:" + name));
    }
}
