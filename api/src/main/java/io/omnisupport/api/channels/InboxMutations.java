package io.omnisupport.api.channels;

import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.channels.Inboxes.ConnectInbox;
import io.omnisupport.channels.Inboxes.UpdateInbox;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Connecting, changing and disconnecting channels. */
@Controller
class InboxMutations {
    private final Inboxes inboxes;

    InboxMutations(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @MutationMapping
    InboxConnectPayload inboxConnect(@Argument InboxConnectInput input, @ContextValue Actor actor) {
        return Payloads.of(
                input.settings()
                        .settings()
                        .map(settings ->
                                new ConnectInbox(input.idempotencyKey(), input.name(), settings))
                        .then(command -> inboxes.connect(actor, command)),
                InboxConnectPayload::new);
    }

    @MutationMapping
    InboxUpdatePayload inboxUpdate(@Argument InboxUpdateInput input, @ContextValue Actor actor) {
        return Payloads.of(
                read(input.inboxId())
                        .then(id -> command(id, input))
                        .then(command -> inboxes.update(actor, command)),
                InboxUpdatePayload::new);
    }

    private static Outcome<UpdateInbox> command(InboxId id, InboxUpdateInput input) {
        return input.settings() == null
                ? Outcome.done(new UpdateInbox(id, input.expectedVersion(), input.name(), null))
                : input.settings()
                        .settings()
                        .map(settings ->
                                new UpdateInbox(
                                        id, input.expectedVersion(), input.name(), settings));
    }

    @MutationMapping
    InboxCheckPayload inboxCheck(@Argument InboxInput input, @ContextValue Actor actor) {
        return Payloads.of(
                read(input.inboxId()).then(id -> inboxes.check(actor, id)), InboxCheckPayload::new);
    }

    @MutationMapping
    InboxDisconnectPayload inboxDisconnect(@Argument InboxInput input, @ContextValue Actor actor) {
        return Payloads.of(
                read(input.inboxId()).then(id -> inboxes.disconnect(actor, id)),
                InboxDisconnectPayload::new);
    }

    private static Outcome<InboxId> read(String id) {
        return ChannelNodes.INBOX.read(id, "input", "inboxId");
    }

    record InboxConnectInput(String idempotencyKey, String name, InboxSettingsInput settings) {}

    record InboxUpdateInput(
            String inboxId,
            @Nullable String name,
            @Nullable Integer expectedVersion,
            @Nullable InboxSettingsInput settings) {}

    record InboxInput(String inboxId) {}

    record InboxConnectPayload(@Nullable Inbox inbox, List<Refusal> errors) {}

    record InboxUpdatePayload(@Nullable Inbox inbox, List<Refusal> errors) {}

    record InboxCheckPayload(@Nullable Inbox inbox, List<Refusal> errors) {}

    record InboxDisconnectPayload(@Nullable Inbox inbox, List<Refusal> errors) {}
}
