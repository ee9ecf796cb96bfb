package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.spi.IncomingFile;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.Attachments.NewAttachment;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.platform.UuidV7;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the file in a message. */
final class MediaReader {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}");
    private static final int MAX_NAME = 200;

    /** In the order of looking: an animation fills {@code document} too. */
    private static final List<Kind> KINDS =
            List.of(
                    new Kind("animation", Presentation.ANIMATION, "video/mp4", "mp4"),
                    new Kind("photo", Presentation.IMAGE, "image/jpeg", "jpg"),
                    new Kind("video", Presentation.VIDEO, "video/mp4", "mp4"),
                    new Kind("video_note", Presentation.VIDEO_NOTE, "video/mp4", "mp4"),
                    new Kind("voice", Presentation.VOICE, "audio/ogg", "ogg"),
                    new Kind("audio", Presentation.AUDIO, "audio/mpeg", "mp3"),
                    new Kind("sticker", Presentation.STICKER, "image/webp", "webp"),
                    new Kind("document", Presentation.DOCUMENT, "application/octet-stream", "bin"));

    private MediaReader() {}

    /** The message's file; null when it has none. */
    static @Nullable Media read(JsonNode message) {
        for (Kind kind : KINDS) {
            JsonNode node = message.path(kind.field());
            JsonNode file = node.isArray() ? largest(node) : node;
            String reference = Fields.text(file, "file_id");
            if (reference != null) {
                return media(kind, file, reference);
            }
        }
        return null;
    }

    private static Media media(Kind kind, JsonNode file, String reference) {
        String key = Fields.text(file, "file_unique_id", reference);
        String type = contentType(kind, file);
        String name = fileName(Fields.text(file, "file_name"), kind, type, key);
        var attachment =
                new NewAttachment(
                        new AttachmentId(UuidV7.next()),
                        name,
                        type,
                        Math.max(0, Fields.number(file, "file_size", 0)));
        String emoji =
                kind.presentation() == Presentation.STICKER ? Fields.text(file, "emoji") : null;
        return new Media(new IncomingFile(attachment, key, reference), kind.presentation(), emoji);
    }

    private static JsonNode largest(JsonNode sizes) {
        JsonNode largest = sizes.path(sizes.size() - 1);
        for (JsonNode size : sizes) {
            if (area(size) > area(largest)) {
                largest = size;
            }
        }
        return largest;
    }

    private static long area(JsonNode size) {
        return Fields.number(size, "width", 0) * Fields.number(size, "height", 0);
    }

    private static String contentType(Kind kind, JsonNode file) {
        if (Fields.isTrue(file, "is_animated")) {
            return "application/x-tgsticker";
        }
        if (Fields.isTrue(file, "is_video")) {
            return "video/webm";
        }
        String told = Fields.text(file, "mime_type", "");
        return MEDIA_TYPE.matcher(told).matches() ? told : kind.contentType();
    }

    private static String fileName(@Nullable String told, Kind kind, String type, String key) {
        if (told != null) {
            String name = told.replaceAll("[/\\\\\\p{Cntrl}]", "_").strip();
            if (!name.isEmpty()) {
                return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
            }
        }
        String extension = type.equals(kind.contentType()) ? "." + kind.extension() : "";
        return kind.field() + "-" + key.replaceAll("[^\\w-]", "") + extension;
    }

    /** A file and how to show it. */
    record Media(IncomingFile file, Presentation presentation, @Nullable String emoji) {}

    private record Kind(
            String field, Presentation presentation, String contentType, String extension) {}
}
