package io.omnisupport.api.files;

import graphql.GraphQLContext;
import io.omnisupport.conversations.Attachment;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Files of messages. */
@Controller
class AttachmentController {
    private final Downloads downloads;
    private final MessageSource messages;

    AttachmentController(Downloads downloads, MessageSource messages) {
        this.downloads = downloads;
        this.messages = messages;
    }

    @SchemaMapping
    @Nullable URI url(Attachment attachment, GraphQLContext context) {
        return downloads.url(attachment, context);
    }

    @SchemaMapping
    @Nullable String stateReason(Attachment attachment, Locale locale) {
        String key = attachment.stateReason();
        return key == null ? null : messages.getMessage(key, null, locale);
    }
}
