package io.omnisupport.api.realtime;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.api.conversations.ConversationNodes;
import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.realtime.Presence.Activity;
import io.omnisupport.api.realtime.Presence.PresenceSignal;
import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.Validation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Looking and typing. */
@Controller
class PresenceController {
    private static final int MOST = 50;
    private static final Set<Activity> OF_CUSTOMERS = Set.of(Activity.TYPING_REPLY, Activity.IDLE);

    private final Presence presence;
    private final PresenceNames names;
    private final Conversations conversations;
    private final Clock clock;

    PresenceController(
            Presence presence, PresenceNames names, Conversations conversations, Clock clock) {
        this.presence = presence;
        this.names = names;
        this.conversations = conversations;
        this.clock = clock;
    }

    @SubscriptionMapping
    Flux<PresenceSignal> presence(
            @Argument List<String> conversationIds, @ContextValue Actor actor) {
        if (conversationIds.size() > MOST) {
            throw new ProblemException(
                    ErrorCode.BAD_USER_INPUT, "presence watches up to 50 conversations");
        }
        var wanted =
                conversationIds.stream()
                        .map(id -> ConversationNodes.CONVERSATION.require(id, "conversationIds"))
                        .toList();
        return presence.watch(actor, conversations.find(actor, wanted).keySet());
    }

    @MutationMapping
    PresenceSignalPayload presenceSignal(
            @Argument PresenceSignalInput input, @ContextValue Actor actor) {
        return Payloads.of(
                ConversationNodes.CONVERSATION
                        .read(input.conversationId(), "input", "conversationId")
                        .then(id -> signal(actor, id, input.activity())),
                PresenceSignalPayload::new);
    }

    private Outcome<Boolean> signal(Actor actor, ConversationId id, Activity activity) {
        if (actor instanceof CustomerActor && !OF_CUSTOMERS.contains(activity)) {
            return refused(
                    new Validation(List.of("input", "activity"), "presence.customer", List.of()));
        }
        if (!conversations.find(actor, List.of(id)).containsKey(id)) {
            return refused(new NotFound("input", "conversationId"));
        }
        Author author = names.of(actor);
        presence.send(actor.workspace(), new PresenceSignal(id, author, activity, clock.instant()));
        return done(true);
    }

    record PresenceSignalInput(String conversationId, Activity activity) {}

    record PresenceSignalPayload(@Nullable Boolean isAccepted, List<Refusal> errors) {}
}
