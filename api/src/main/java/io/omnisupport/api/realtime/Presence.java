package io.omnisupport.api.realtime;

import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.platform.Signals;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import tools.jackson.databind.json.JsonMapper;

/** Who looks and who types: told at once, kept nowhere, and lost without harm. */
@Component
class Presence {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Signals signals;

    Presence(Signals signals) {
        this.signals = signals;
    }

    /** What someone does in a conversation; the names are those of the schema. */
    enum Activity {
        VIEWING,
        TYPING_REPLY,
        TYPING_NOTE,
        IDLE
    }

    /** Someone is looking or typing. */
    record PresenceSignal(
            ConversationId conversationId, Author actor, Activity activity, Instant at) {}

    void send(WorkspaceId workspace, PresenceSignal signal) {
        signals.send(workspace, JSON.writeValueAsString(signal));
    }

    /** What others do in these conversations, from now on; a slow reader misses some. */
    Flux<PresenceSignal> watch(Actor viewer, Set<ConversationId> conversations) {
        return Flux.<PresenceSignal>create(
                        sink -> {
                            var listening =
                                    signals.listen(
                                            viewer.workspace(),
                                            message -> sink.next(read(message)));
                            sink.onDispose(() -> close(listening));
                        },
                        OverflowStrategy.DROP)
                .filter(signal -> conversations.contains(signal.conversationId()))
                .filter(isForeign(viewer))
                .filter(signal -> isFor(viewer, signal));
    }

    private static PresenceSignal read(String message) {
        return JSON.readValue(message, PresenceSignal.class);
    }

    private static Predicate<PresenceSignal> isForeign(Actor viewer) {
        UUID own = viewer.id();
        return signal -> !signal.actor().kind().equals(viewer.kind()) || !isSame(own, signal);
    }

    private static boolean isSame(@Nullable UUID own, PresenceSignal signal) {
        return own != null && own.equals(signal.actor().id());
    }

    /** A customer learns that a reply is being typed, and that it no longer is. */
    private static boolean isFor(Actor viewer, PresenceSignal signal) {
        return viewer.kind() != ActorKind.CUSTOMER
                || signal.activity() == Activity.TYPING_REPLY
                || signal.activity() == Activity.IDLE;
    }

    private static void close(AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception unlikely) {
            throw new IllegalStateException("A listener did not stop", unlikely);
        }
    }
}
