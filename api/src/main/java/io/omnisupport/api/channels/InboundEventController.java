package io.omnisupport.api.channels;

import static io.omnisupport.platform.Outcome.done;

import io.omnisupport.api.graphql.Batch;
import io.omnisupport.api.graphql.IdFilterInput;
import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.graphql.paging.Connection;
import io.omnisupport.api.graphql.paging.Connection.Count;
import io.omnisupport.api.graphql.paging.PageArguments;
import io.omnisupport.channels.InboundEvent;
import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.InboundEvents;
import io.omnisupport.channels.InboundEvents.Wanted;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The vault of raw events. */
@Controller
class InboundEventController {
    private static final int LONGEST_BODY = 64 * 1024;

    private final InboundEvents events;
    private final Inboxes inboxes;
    private final Messages messages;
    private final MessageSource sentences;

    InboundEventController(
            InboundEvents events, Inboxes inboxes, Messages messages, MessageSource sentences) {
        this.events = events;
        this.inboxes = inboxes;
        this.messages = messages;
        this.sentences = sentences;
    }

    @QueryMapping
    Connection<InboundEvent> inboundEvents(
            PageArguments page,
            @Argument @Nullable InboundEventFilterInput filter,
            @ContextValue Actor actor) {
        Wanted wanted = filter == null ? Wanted.ALL : filter.wanted();
        return page.connection(
                events.page(actor, wanted, page.request()),
                Count.bounded(() -> events.count(actor, wanted)));
    }

    @BatchMapping
    Map<InboundEvent, Inbox> inbox(List<InboundEvent> sources, @ContextValue Actor actor) {
        return Batch.of(sources, InboundEvent::inbox, ids -> inboxes.find(actor.workspace(), ids));
    }

    @SchemaMapping
    @Nullable String stateReason(InboundEvent event, Locale locale) {
        String key = event.stateReason();
        return key == null ? null : sentences.getMessage(key, null, locale);
    }

    @SchemaMapping
    String body(InboundEvent event) {
        String body = event.body();
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY);
    }

    @BatchMapping
    Map<InboundEvent, List<Object>> results(List<InboundEvent> sources, @ContextValue Actor actor) {
        List<MessageId> ids =
                sources.stream()
                        .flatMap(source -> source.results().stream())
                        .map(MessageId::new)
                        .distinct()
                        .toList();
        var found = messages.find(actor, ids);
        var bySource = new HashMap<InboundEvent, List<Object>>();
        for (InboundEvent source : sources) {
            bySource.put(
                    source,
                    source.results().stream()
                            .<@Nullable Object>map(id -> found.get(new MessageId(id)))
                            .filter(Objects::nonNull)
                            .toList());
        }
        return bySource;
    }

    @MutationMapping
    InboundEventReplayPayload inboundEventReplay(
            @Argument InboundEventReplayInput input, @ContextValue Actor actor) {
        return Payloads.of(
                read(input.ids()).then(ids -> events.replay(actor, input.idempotencyKey(), ids)),
                InboundEventReplayPayload::new);
    }

    private static Outcome<List<InboundEventId>> read(List<String> texts) {
        Outcome<List<InboundEventId>> read = done(List.of());
        for (int i = 0; i < texts.size(); i++) {
            var next =
                    ChannelNodes.INBOUND_EVENT.read(
                            texts.get(i), "input", "ids", Integer.toString(i));
            read =
                    read.then(ids ->
                            next.map(id -> {
                                var more = new ArrayList<>(ids);
                                more.add(id);
                                return more;
                            }));
        }
        return read;
    }

    record InboundEventFilterInput(@Nullable IdFilterInput inboxId, @Nullable StateInput state) {
        record StateInput(@Nullable Set<State> in, @Nullable Set<State> notIn) {}

        Wanted wanted() {
            return new Wanted(
                    inboxId == null
                            ? Choice.any()
                            : inboxId.choice(InboxId.PREFIX, InboxId::new, "filter.inboxId"),
                    state == null ? Choice.any() : new Choice<>(state.in(), state.notIn()));
        }
    }

    record InboundEventReplayInput(String idempotencyKey, List<String> ids) {}

    record InboundEventReplayPayload(@Nullable List<InboundEvent> events, List<Refusal> errors) {}
}
