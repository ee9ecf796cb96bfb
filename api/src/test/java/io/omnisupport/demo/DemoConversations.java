package io.omnisupport.demo;

import static io.omnisupport.demo.DemoStaff.done;

import io.omnisupport.channels.Inbox;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.Messages.ReceivedMessage;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.conversations.Notes;
import io.omnisupport.conversations.Notes.SaveNote;
import io.omnisupport.conversations.StatusTransition;
import io.omnisupport.conversations.Turns;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.demo.DemoInboxes.Connected;
import io.omnisupport.demo.DemoScript.Line;
import io.omnisupport.demo.DemoScript.Story;
import io.omnisupport.demo.DemoStaff.Hired;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.SystemActor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations that look like a morning in the shop, told through the product itself. */
class DemoConversations {
    private final ChannelIdentities identities;
    private final Messages messages;
    private final Notes notes;
    private final Turns turns;
    private final DemoTime time;

    DemoConversations(
            ChannelIdentities identities,
            Messages messages,
            Notes notes,
            Turns turns,
            DemoTime time) {
        this.identities = identities;
        this.messages = messages;
        this.notes = notes;
        this.turns = turns;
        this.time = time;
    }

    void tell(Hired hired, Connected connected) {
        for (Story story : DemoScript.SITE) {
            tell(hired, connected.site(), story);
        }
        DemoScript.TELEGRAM.forEach((name, text) ->
                connected
                        .telegram()
                        .customer(10_000L + Math.floorMod(name.hashCode(), 80_000), name)
                        .writes(text));
    }

    private void tell(Hired hired, Inbox inbox, Story story) {
        Resolved known = meet(hired, inbox, story.customer());
        Message last = null;
        for (Line line : story.lines()) {
            last = say(hired, inbox, known, line, last);
        }
        if (last != null) {
            end(hired, story, last.conversation());
            time.settle(hired.workspace(), last, ago(story.lines().getLast()));
        }
    }

    private Resolved meet(Hired hired, Inbox inbox, @Nullable String name) {
        String externalId = UUID.randomUUID().toString();
        return identities.resolve(
                new SystemActor(hired.workspace(), "demo"),
                new Sighting(
                        inbox.id().value(),
                        externalId,
                        externalId.substring(0, 8),
                        name,
                        Locale.of("ru"),
                        Evidence.Kind.TYPED));
    }

    private Message say(
            Hired hired, Inbox inbox, Resolved known, Line line, @Nullable Message before) {
        Message said =
                switch (line.who()) {
                    case CUSTOMER -> writes(hired, inbox, known, line);
                    case ANNA -> replies(hired.anna(), line, before);
                    case BORIS -> replies(hired.boris(), line, before);
                };
        time.move(hired.workspace(), said, ago(line));
        return said;
    }

    private Message writes(Hired hired, Inbox inbox, Resolved known, Line line) {
        var customer =
                new CustomerActor(
                        hired.workspace(),
                        known.customer().id().value(),
                        known.customer().name(),
                        known.identity().id().value(),
                        inbox.id().value());
        return messages.receive(
                customer,
                new ReceivedMessage(
                        known.identity(),
                        UUID.randomUUID().toString(),
                        List.of(new TextBlock(line.text())),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        ago(line)));
    }

    private Message replies(OperatorActor operator, Line line, @Nullable Message before) {
        if (before == null) {
            throw new IllegalStateException("A story begins with the customer");
        }
        return done(
                messages.send(
                        operator,
                        new SendMessage(
                                UUID.randomUUID().toString(),
                                before.conversation(),
                                List.of(new TextBlock(line.text())),
                                null,
                                null,
                                null)));
    }

    private void end(Hired hired, Story story, ConversationId conversation) {
        String note = story.note();
        if (note != null) {
            done(
                    notes.save(
                            hired.anna(),
                            new SaveNote(UUID.randomUUID().toString(), null, conversation, note)));
        }
        switch (story.end()) {
            case NONE -> {}
            case CLAIMED -> done(turns.claim(hired.anna(), conversation));
            case RESOLVED ->
                    done(
                            turns.transition(
                                    hired.anna(), conversation, new StatusTransition.Resolve()));
            case ON_HOLD ->
                    done(
                            turns.transition(
                                    hired.boris(), conversation, new StatusTransition.Hold()));
        }
    }

    private static Instant ago(Line line) {
        return Instant.now().minus(Duration.ofMinutes(line.minutesAgo()));
    }
}
