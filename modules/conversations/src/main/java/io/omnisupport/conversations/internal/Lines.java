package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.Conversation.Preview;
import io.omnisupport.conversations.Message;

/** How lists show a message or note. */
final class Lines {
    private Lines() {}

    static ConversationEntity.Line of(Message message) {
        return new ConversationEntity.Line(
                message.id().value(), preview(message), message.occurredAt());
    }

    static Preview preview(Message message) {
        return new Preview(
                PlainText.line(message.text()),
                PlainText.word(message.blocks()),
                message.author().kind(),
                false,
                message.deliveryState());
    }

    static Preview ofNote(Author author, String body) {
        return new Preview(PlainText.line(body), null, author.kind(), true, null);
    }
}
