package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Message.Direction;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageChanged;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to messages after they are stored. */
@Component
class ChangeMessages {
    private final Transactions transactions;
    private final ConversationRows conversations;
    private final MessageRows messages;
    private final RevisionRows revisions;
    private final EventLog events;
    private final Clock clock;

    ChangeMessages(
            Transactions transactions,
            ConversationRows conversations,
            MessageRows messages,
            RevisionRows revisions,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.messages = messages;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    boolean edit(Actor customer, MessageId id, List<MessageBlock> blocks, Instant at) {
        return transactions.write(
                customer.workspace(),
                () -> {
                    Locked locked = lock(customer, id);
                    if (locked == null || !isNews(locked.message(), blocks, at)) {
                        return false;
                    }
                    Message former = locked.message();
                    revisions.add(customer.workspace(), former, at);
                    messages.rewrite(id, blocks, at, now());
                    changed(customer, locked, Changed.withBlocks(former, blocks));
                    return true;
                });
    }

    /** Only the sender edits, and an edit that comes late or twice changes nothing. */
    private static boolean isNews(Message message, List<MessageBlock> blocks, Instant at) {
        Instant edited = message.editedAt();
        return message.direction() == Direction.INBOUND
                && (edited == null || edited.isBefore(at))
                && !message.blocks().equals(blocks);
    }

    boolean pressButton(Actor customer, MessageId id, String buttonId) {
        return transactions.write(
                customer.workspace(),
                () -> {
                    Locked locked = lock(customer, id);
                    if (locked == null || !hasButton(locked.message(), buttonId)) {
                        return false;
                    }
                    List<MessageBlock> pressed = pressed(locked.message().blocks(), buttonId);
                    if (!pressed.equals(locked.message().blocks())) {
                        messages.rewrite(id, pressed, null, now());
                        changed(customer, locked, Changed.withBlocks(locked.message(), pressed));
                    }
                    return true;
                });
    }

    boolean recordDelivery(Actor actor, MessageId id, DeliveryState state) {
        return transactions.write(
                actor.workspace(),
                () -> {
                    Locked locked = lock(actor, id);
                    if (locked == null || !moves(locked.message().deliveryState(), state)) {
                        return false;
                    }
                    messages.deliveryState(id, state, now());
                    changed(actor, locked, Changed.withState(locked.message(), state));
                    return true;
                });
    }

    /**
     * A failed delivery may be tried again; otherwise it is forward in the order of declaration.
     */
    private static boolean moves(@Nullable DeliveryState from, DeliveryState to) {
        return from != null
                && from != to
                && (from == DeliveryState.FAILED || from.ordinal() < to.ordinal());
    }

    /** The conversation first, as everywhere, so that nobody waits in a circle. */
    private @Nullable Locked lock(Actor actor, MessageId id) {
        var conversation = messages.conversationOf(id);
        ConversationEntity row =
                conversation == null ? null : conversations.lock(actor, conversation);
        Message message = row == null ? null : messages.lock(id);
        return row == null || message == null ? null : new Locked(row, message);
    }

    private void changed(Actor actor, Locked locked, Message now) {
        var identity = locked.row().identity();
        events.append(actor, new MessageChanged(now.conversation(), now.id(), identity));
        if (locked.row().rewrite(now.id().value(), Lines.preview(now), now())) {
            events.append(actor, new ConversationChanged(now.conversation(), identity));
        }
    }

    private static boolean hasButton(Message message, String buttonId) {
        return message.blocks().stream()
                .anyMatch(block ->
                        block instanceof ButtonsBlock(List<Button> buttons, _)
                                && buttons.stream()
                                        .anyMatch(button -> button.id().equals(buttonId)));
    }

    private static List<MessageBlock> pressed(List<MessageBlock> blocks, String buttonId) {
        return blocks.stream()
                .map(block ->
                        block instanceof ButtonsBlock(List<Button> buttons, _)
                                ? new ButtonsBlock(buttons, buttonId)
                                : block)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Locked(ConversationEntity row, Message message) {}
}
