package io.omnisupport.devkit.telegram;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Kinds of files in messages: how a bot sends them and how a message tells of them. */
enum Media {
    PHOTO("sendPhoto", "photo", "photos"),
    VIDEO("sendVideo", "video", "videos"),
    VIDEO_NOTE("sendVideoNote", "video_note", "video_notes"),
    ANIMATION("sendAnimation", "animation", "animations"),
    AUDIO("sendAudio", "audio", "music"),
    VOICE("sendVoice", "voice", "voice"),
    STICKER("sendSticker", "sticker", "stickers"),
    DOCUMENT("sendDocument", "document", "documents");

    private static final long MAX_PHOTO = 10L << 20;
    private static final long MAX_FILE = 50L << 20;

    private final String method;
    private final String field;
    private final String folder;

    Media(String method, String field, String folder) {
        this.method = method;
        this.field = field;
        this.folder = folder;
    }

    static @Nullable Media sentBy(String method) {
        return Arrays.stream(values())
                .filter(kind -> kind.method.equals(method))
                .findAny()
                .orElse(null);
    }

    /** The kind of file in a message. */
    static @Nullable Media in(JsonNode message) {
        return Arrays.stream(values())
                .filter(kind -> message.has(kind.field))
                .findFirst()
                .orElse(null);
    }

    /** Field of the message and parameter of the method. */
    String field() {
        return field;
    }

    String folder() {
        return folder;
    }

    /** Refuses what Telegram refuses. */
    void check(StoredFile file) {
        if (this == PHOTO && file.size() > MAX_PHOTO) {
            throw Refused.badRequest(
                    "file of size "
                            + file.size()
                            + " bytes is too big for a photo; the maximum size is "
                            + MAX_PHOTO
                            + " bytes");
        }
        if (file.size() > MAX_FILE) {
            throw new Refused(413, "Request Entity Too Large");
        }
        if (this == PHOTO && !file.isPicture()) {
            throw Refused.badRequest("IMAGE_PROCESS_FAILED");
        }
    }

    /** What a message holds. */
    JsonNode describe(StoredFile file) {
        ObjectNode node = file.asReference();
        return switch (this) {
            case PHOTO -> JsonMapper.shared().createArrayNode().add(sized(node, file));
            case VIDEO, ANIMATION -> sized(named(node, file), file).put("duration", 1);
            case VIDEO_NOTE -> node.put("length", 240).put("duration", 1);
            case AUDIO -> named(node, file).put("duration", 1);
            case VOICE -> node.put("duration", 1).put("mime_type", file.contentType());
            case STICKER ->
                    sized(node, file)
                            .put("type", "regular")
                            .put("is_animated", false)
                            .put("is_video", false);
            case DOCUMENT -> named(node, file);
        };
    }

    /** The last of the sizes is the largest. */
    static JsonNode reference(JsonNode described) {
        return described.isArray() ? described.path(described.size() - 1) : described;
    }

    private static ObjectNode sized(ObjectNode node, StoredFile file) {
        return node.put("width", file.width()).put("height", file.height());
    }

    private static ObjectNode named(ObjectNode node, StoredFile file) {
        return node.put("file_name", file.name()).put("mime_type", file.contentType());
    }
}
