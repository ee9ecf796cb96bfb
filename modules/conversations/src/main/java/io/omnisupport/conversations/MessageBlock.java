package io.omnisupport.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Typed piece of a message; names are the schema's. Stored as JSON with a {@code type}. */
public sealed interface MessageBlock {
    /** Text with formatting by position in UTF-16 units. */
    record TextBlock(String text, List<TextSpan> spans) implements MessageBlock {
        /** Text without formatting. */
        public TextBlock(String text) {
            this(text, List.of());
        }
    }

    /** File with caption. */
    record FileBlock(AttachmentId attachment, Presentation presentation, @Nullable String caption)
            implements MessageBlock {}

    /**
     * Buttons under the text.
     *
     * @param pressedId button that was pressed; null before
     */
    record ButtonsBlock(List<Button> buttons, @Nullable String pressedId) implements MessageBlock {}

    /** Place on the map. */
    record LocationBlock(
            double latitude, double longitude, @Nullable String placeName, @Nullable String address)
            implements MessageBlock {}

    /** Contact card; {@code isOwn} when proven to be the sender's own. */
    record ContactBlock(String name, List<String> phones, boolean isOwn) implements MessageBlock {}

    /** Something the platform can't show; never dropped. */
    record UnsupportedBlock(String kind, String fallbackText) implements MessageBlock {}

    /** Formatting of a piece of text. */
    record TextSpan(int offset, int length, Style style, @Nullable String url) {
        /** Formatting. */
        public enum Style {
            BOLD,
            ITALIC,
            UNDERLINE,
            STRIKE,
            SPOILER,
            CODE,
            PRE,
            QUOTE,
            LINK,
            MENTION
        }
    }

    /** Button; {@code url} only for {@code OPEN_URL}. */
    record Button(String id, String label, Action action, @Nullable String url) {
        /** What it does. */
        public enum Action {
            REPLY,
            OPEN_URL,
            SHARE_CONTACT,
            SHARE_LOCATION
        }
    }

    /** How to show a file. */
    enum Presentation {
        IMAGE,
        VIDEO,
        VIDEO_NOTE,
        ANIMATION,
        AUDIO,
        VOICE,
        STICKER,
        DOCUMENT;

        /** How a file of this media type shows best. */
        public static Presentation of(String contentType) {
            return switch (contentType.substring(0, contentType.indexOf('/') + 1)) {
                case "image/" -> IMAGE;
                case "video/" -> VIDEO;
                case "audio/" -> AUDIO;
                default -> DOCUMENT;
            };
        }
    }
}
