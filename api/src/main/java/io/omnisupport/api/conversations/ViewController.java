package io.omnisupport.api.conversations;

import io.omnisupport.conversations.Conversations;
import io.omnisupport.platform.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Built-in views and their counters. */
@Controller
class ViewController {
    private final Conversations conversations;
    private final MessageSource messages;

    ViewController(Conversations conversations, MessageSource messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @QueryMapping
    List<View> views(@ContextValue Actor actor) {
        return conversations.viewCounts(actor).stream().map(View::of).toList();
    }

    @SchemaMapping
    String name(View view, Locale locale) {
        String key = "view." + view.builtIn().name().toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
