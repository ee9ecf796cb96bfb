package io.omnisupport.api.conversations;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.platform.Nodes;
import io.omnisupport.conversations.AlreadyClaimed;
import io.omnisupport.conversations.ContentNotSupported;
import io.omnisupport.conversations.Unreachable;
import io.omnisupport.conversations.UnseenReply;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import io.omnisupport.platform.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What refusals of conversations show beside their sentence. */
@Controller
class ConversationErrorController {
    private final Nodes nodes;
    private final ChannelIdentities identities;
    private final MessageSource messages;

    ConversationErrorController(Nodes nodes, ChannelIdentities identities, MessageSource messages) {
        this.nodes = nodes;
        this.identities = identities;
        this.messages = messages;
    }

    @SchemaMapping(typeName = "AlreadyClaimedError")
    CompletableFuture<@Nullable Object> assignee(
            AlreadyClaimed refusal, DataFetchingEnvironment environment) {
        return nodes.find(refusal.assignee(), environment);
    }

    @SchemaMapping(typeName = "AlreadyClaimedError")
    CompletableFuture<@Nullable Object> conversation(
            AlreadyClaimed refusal, DataFetchingEnvironment environment) {
        return nodes.find(refusal.conversation(), environment);
    }

    @SchemaMapping(typeName = "UnseenReplyError")
    CompletableFuture<@Nullable Object> reply(
            UnseenReply refusal, DataFetchingEnvironment environment) {
        return nodes.find(refusal.reply(), environment);
    }

    @SchemaMapping(typeName = "UnreachableError")
    CompletableFuture<@Nullable Object> identity(
            Unreachable refusal, DataFetchingEnvironment environment) {
        return nodes.find(refusal.identity(), environment);
    }

    /** Other ways to the same person. */
    @SchemaMapping(typeName = "UnreachableError")
    List<ChannelIdentity> alternatives(Unreachable refusal, @ContextValue Actor actor) {
        var found = identities.find(actor.workspace(), List.of(refusal.identity()));
        var customers = found.values().stream().map(ChannelIdentity::customer).toList();
        return identities.ofCustomers(actor.workspace(), customers).values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.id().equals(refusal.identity()))
                .filter(one -> one.reachability() == Reachability.REACHABLE)
                .limit(10)
                .toList();
    }

    @SchemaMapping(typeName = "ContentNotSupportedError")
    List<ContentLoss> losses(ContentNotSupported refusal, Locale locale) {
        String sentence =
                Objects.requireNonNull(
                        messages.getMessage(
                                refusal.messageKey(), refusal.arguments().toArray(), locale));
        return List.of(
                new ContentLoss(refusal.blockIndex(), ContentLoss.Severity.BLOCKING, sentence));
    }

    record ContentLoss(int blockIndex, Severity severity, String message) {
        enum Severity {
            BLOCKING
        }
    }
}
