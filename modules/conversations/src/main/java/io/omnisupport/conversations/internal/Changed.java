package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message with something else than before. */
final class Changed {
    private Changed() {}

    static Message withBlocks(Message message, List<MessageBlock> blocks) {
        return copy(message, blocks, message.deliveryState());
    }

    static Message withState(Message message, DeliveryState state) {
        return copy(message, message.blocks(), state);
    }

    private static Message copy(
            Message message, List<MessageBlock> blocks, @Nullable DeliveryState state) {
        return new Message(
                message.id(),
                message.conversation(),
                message.direction(),
                message.author(),
                blocks,
                PlainText.of(blocks),
                message.replyTo(),
                message.forwardedFrom(),
                state,
                message.redactions(),
                message.occurredAt(),
                message.receivedAt(),
                message.editedAt(),
                message.deletedAt(),
                message.createdAt(),
                message.updatedAt());
    }
}
