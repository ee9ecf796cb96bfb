package io.omnisupport.api.files;

import graphql.GraphQLContext;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.api.web.PublicBase;
import io.omnisupport.conversations.Attachment;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.SignedTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signed addresses of files: whoever holds one may fetch the file for ten minutes. */
@Component
class Downloads {
    private static final String PURPOSE = "download";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SignedTokens tokens;
    private final PublicBase base;
    private final Clock clock;

    Downloads(SignedTokens tokens, PublicBase base, Clock clock) {
        this.tokens = tokens;
        this.base = base;
        this.clock = clock;
    }

    /** What an address stands for. */
    record Download(String storageKey, String fileName, String contentType) {}

    /** The address; null until the bytes are here. */
    @Nullable URI url(Attachment file, GraphQLContext context) {
        Actor viewer = CallerContext.actor(context);
        String key = file.storageKey();
        if (file.state() != Attachment.State.READY || key == null) {
            return null;
        }
        String token =
                tokens.sign(
                        PURPOSE,
                        clock.instant().plus(LIFE),
                        List.of(
                                viewer.workspace().value().toString(),
                                key,
                                file.fileName(),
                                file.contentType()));
        return URI.create(base.of(context) + "/files/" + token);
    }

    @Nullable Download read(String token) {
        List<String> parts = tokens.read(PURPOSE, token);
        return parts == null ? null : new Download(parts.get(1), parts.get(2), parts.get(3));
    }
}
