package io.omnisupport.api.conversations;

import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.ReplyAllowance;
import io.omnisupport.conversations.spi.ReplyPolicy;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.platform.OperatorActor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How a conversation stands, and what can be done with it. */
@Controller
class ConversationStateController {
    private final Conversations conversations;
    private final ReplyPolicy policy;
    private final MessageSource messages;

    ConversationStateController(
            Conversations conversations, ReplyPolicy policy, MessageSource messages) {
        this.conversations = conversations;
        this.policy = policy;
        this.messages = messages;
    }

    @SchemaMapping
    @Nullable MessagePreview preview(Conversation conversation, Locale locale) {
        var line = conversation.preview();
        if (line == null) {
            return null;
        }
        String word = line.wordKey();
        String text =
                !line.text().isEmpty() || word == null
                        ? line.text()
                        : Objects.requireNonNull(messages.getMessage(word, null, locale));
        return new MessagePreview(text, line.authorKind(), line.isNote(), line.deliveryState());
    }

    @SchemaMapping
    ConversationOrigin origin(Conversation conversation) {
        return new ConversationOrigin(conversation.origin());
    }

    @BatchMapping
    Map<Conversation, List<ConversationLink>> links(
            List<Conversation> sources, @ContextValue Actor actor) {
        List<ConversationId> ids =
                sources.stream()
                        .flatMap(source -> Stream.of(source.continues(), source.continuedBy()))
                        .filter(Objects::nonNull)
                        .toList();
        Map<ConversationId, Conversation> found = conversations.find(actor, ids);
        var links = new HashMap<Conversation, List<ConversationLink>>();
        for (Conversation source : sources) {
            var own = new ArrayList<ConversationLink>();
            add(own, ConversationLink.Kind.CONTINUES, source.continues(), found);
            add(own, ConversationLink.Kind.CONTINUED_BY, source.continuedBy(), found);
            links.put(source, own);
        }
        return links;
    }

    private static void add(
            List<ConversationLink> links,
            ConversationLink.Kind kind,
            @Nullable ConversationId id,
            Map<ConversationId, Conversation> found) {
        if (id != null) {
            links.add(new ConversationLink(kind, found.get(id)));
        }
    }

    @BatchMapping
    Map<Conversation, ReplyAllowance> replyPolicy(
            List<Conversation> sources, @ContextValue Actor actor) {
        Map<ConversationId, ReplyAllowance> allowances =
                policy.allowances(actor.workspace(), sources);
        var bySource = new HashMap<Conversation, ReplyAllowance>();
        sources.forEach(source ->
                bySource.put(source, Objects.requireNonNull(allowances.get(source.id()))));
        return bySource;
    }

    @SchemaMapping(typeName = "ReplyPolicy")
    @Nullable String reason(ReplyAllowance allowance, Locale locale) {
        String key = allowance.reason();
        return key == null ? null : messages.getMessage(key, null, locale);
    }

    @SchemaMapping
    List<ConversationAction> viewerCan(Conversation conversation, @ContextValue Actor actor) {
        return actor instanceof OperatorActor operator
                ? ConversationAction.of(conversation, operator)
                : List.of();
    }

    record MessagePreview(
            String text,
            ActorKind authorKind,
            boolean isNote,
            @Nullable DeliveryState deliveryState) {}

    record ConversationOrigin(Conversation.Origin kind) {}

    record ConversationLink(Kind kind, @Nullable Conversation conversation) {
        enum Kind {
            CONTINUES,
            CONTINUED_BY
        }
    }
}
