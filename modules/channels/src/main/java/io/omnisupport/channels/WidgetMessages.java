package io.omnisupport.channels;

import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What visitors write in the web widget. */
public interface WidgetMessages {
    /**
     * Stores raw event and message in one transaction; the same key returns the first message.
     *
     * @param idempotencyKey 8 to 64 characters, chosen by the widget
     */
    Outcome<Message> send(
            CustomerActor customer,
            String idempotencyKey,
            List<MessageBlock> blocks,
            @Nullable MessageId replyTo);

    /** Presses a button of a message sent to the visitor; its label becomes an inbound message. */
    Outcome<Message> press(
            CustomerActor customer, String idempotencyKey, MessageId message, String buttonId);
}
