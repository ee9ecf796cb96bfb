package io.omnisupport.api.files;

import graphql.GraphQLContext;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.api.web.PublicBase;
import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.platform.SignedTokens;
import io.omnisupport.platform.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signed addresses for the bytes of files: whoever holds one may send them, for 15 minutes. */
@Component
class UploadAddresses {
    private static final String PURPOSE = "upload";
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final SignedTokens tokens;
    private final PublicBase base;
    private final Clock clock;

    UploadAddresses(SignedTokens tokens, PublicBase base, Clock clock) {
        this.tokens = tokens;
        this.base = base;
        this.clock = clock;
    }

    /** What an address stands for. */
    record Expected(
            WorkspaceId workspace, AttachmentId attachment, long byteSize, String contentType) {}

    /** Where and how to send the bytes. */
    record Upload(
            URI url, String method, List<HttpHeader> headers, Instant expiresAt, long maxBytes) {}

    record HttpHeader(String name, String value) {}

    Upload of(Attachment file, GraphQLContext context) {
        Instant end = clock.instant().plus(LIFE);
        String token =
                tokens.sign(
                        PURPOSE,
                        end,
                        List.of(
                                CallerContext.actor(context).workspace().value().toString(),
                                file.id().value().toString(),
                                Long.toString(file.byteSize()),
                                file.contentType()));
        return new Upload(
                URI.create(base.of(context) + "/uploads/" + token),
                "PUT",
                List.of(new HttpHeader("Content-Type", file.contentType())),
                end,
                file.byteSize());
    }

    /** Null when forged or expired. */
    @Nullable Expected read(String token) {
        List<String> parts = tokens.read(PURPOSE, token);
        return parts == null
                ? null
                : new Expected(
                        new WorkspaceId(UUID.fromString(parts.get(0))),
                        new AttachmentId(UUID.fromString(parts.get(1))),
                        Long.parseLong(parts.get(2)),
                        parts.get(3));
    }
}
