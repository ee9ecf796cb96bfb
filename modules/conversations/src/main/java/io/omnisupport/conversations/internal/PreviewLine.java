package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.Conversation.Preview;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.platform.ActorKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The line of a conversation in lists: its last message or note. */
@Embeddable
class PreviewLine {
    @Column(name = "preview_item_id")
    private UUID item;

    @Column(name = "preview_text")
    private String text;

    @Column(name = "preview_word")
    private @Nullable String word;

    @Column(name = "preview_author_kind")
    @Enumerated(EnumType.STRING)
    private ActorKind authorKind;

    @Column(name = "preview_is_note")
    private boolean isNote;

    @Column(name = "preview_delivery_state")
    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryState deliveryState;

    @SuppressWarnings("NullAway.Init")
    protected PreviewLine() {}

    PreviewLine(UUID item, Preview preview) {
        this.item = item;
        this.text = preview.text();
        this.word = preview.wordKey();
        this.authorKind = preview.authorKind();
        this.isNote = preview.isNote();
        this.deliveryState = preview.deliveryState();
    }

    boolean isOf(UUID other) {
        return item.equals(other);
    }

    UUID item() {
        return item;
    }

    Preview view() {
        return new Preview(text, word, authorKind, isNote, deliveryState);
    }
}
