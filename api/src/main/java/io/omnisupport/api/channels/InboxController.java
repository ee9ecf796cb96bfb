package io.omnisupport.api.channels;

import graphql.GraphQLContext;
import io.omnisupport.api.web.PublicBase;
import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.Inbox.Health;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.conversations.ReplyAllowance.Receipts;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Connected instances of channels. */
@Controller
class InboxController {
    private static final int MOST = 200;

    private final Inboxes inboxes;
    private final Capabilities capabilities;
    private final PublicBase base;
    private final MessageSource messages;

    InboxController(
            Inboxes inboxes, Capabilities capabilities, PublicBase base, MessageSource messages) {
        this.inboxes = inboxes;
        this.capabilities = capabilities;
        this.base = base;
        this.messages = messages;
    }

    @QueryMapping
    @Nullable Inbox inbox(@Argument String id, @ContextValue Actor actor) {
        InboxId wanted = ChannelNodes.INBOX.require(id, "id");
        return inboxes.find(actor.workspace(), List.of(wanted)).get(wanted);
    }

    @QueryMapping
    List<Inbox> inboxes(
            @Argument @Nullable ChannelTypeFilterInput channel, @ContextValue Actor actor) {
        return inboxes.page(actor, PageRequest.first(MOST)).items().stream()
                .filter(inbox -> channel == null || channel.admits(inbox.channel()))
                .toList();
    }

    @SchemaMapping
    InboxSettingsView settings(Inbox inbox, GraphQLContext context) {
        return InboxSettingsView.of(inbox, base.of(context));
    }

    @SchemaMapping(typeName = "InboxHealth")
    @Nullable String reason(Health health, Locale locale) {
        return sentence(health.reason(), locale);
    }

    @SchemaMapping(typeName = "InboxHealth")
    @Nullable String remedy(Health health, Locale locale) {
        return sentence(health.remedy(), locale);
    }

    @SchemaMapping
    ChannelCapabilities capabilities(Inbox inbox) {
        return capabilities.of(inbox.channel());
    }

    private @Nullable String sentence(@Nullable String key, Locale locale) {
        return key == null ? null : messages.getMessage(key, null, locale);
    }

    record ChannelTypeFilterInput(@Nullable Set<ChannelType> in, @Nullable Set<ChannelType> notIn) {
        boolean admits(ChannelType type) {
            return (in == null || in.contains(type)) && (notIn == null || !notIn.contains(type));
        }
    }

    record ChannelCapabilities(
            int maxTextLength, long maxFileBytes, int maxButtons, Receipts receipts) {}
}
