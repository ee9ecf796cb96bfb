package io.omnisupport.api.conversations;

import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Links in messages; what is no page of the web leads nowhere. */
@Controller
class BlockController {
    @SchemaMapping
    @Nullable URI url(TextSpan span) {
        return page(span.url());
    }

    @SchemaMapping
    @Nullable URI url(Button button) {
        return page(button.url());
    }

    private static @Nullable URI page(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return isWeb && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
