package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.spi.Outbound.FilePart;

/** The Bot API's methods for files, each with its field. */
enum UploadMethod {
    PHOTO("sendPhoto", "photo"),
    VIDEO("sendVideo", "video"),
    VIDEO_NOTE("sendVideoNote", "video_note"),
    ANIMATION("sendAnimation", "animation"),
    AUDIO("sendAudio", "audio"),
    VOICE("sendVoice", "voice"),
    DOCUMENT("sendDocument", "document");

    private static final int MAX_PHOTO = 10 << 20;

    private final String method;
    private final String field;

    UploadMethod(String method, String field) {
        this.method = method;
        this.field = field;
    }

    String method() {
        return method;
    }

    String field() {
        return field;
    }

    /** How the file shows best; what Telegram is strict about goes as a document. */
    static UploadMethod of(FilePart file) {
        boolean isMp4 = file.contentType().equals("video/mp4");
        return switch (file.presentation()) {
            case IMAGE -> isPhoto(file) ? PHOTO : DOCUMENT;
            case VIDEO -> isMp4 ? VIDEO : DOCUMENT;
            case VIDEO_NOTE -> isMp4 ? VIDEO_NOTE : DOCUMENT;
            case ANIMATION ->
                    isMp4 || file.contentType().equals("image/gif") ? ANIMATION : DOCUMENT;
            case AUDIO -> isAudio(file) ? AUDIO : DOCUMENT;
            case VOICE -> file.contentType().startsWith("audio/ogg") ? VOICE : DOCUMENT;
            case STICKER, DOCUMENT -> DOCUMENT;
        };
    }

    private static boolean isPhoto(FilePart file) {
        return file.bytes().length <= MAX_PHOTO
                && switch (file.contentType()) {
                    case "image/jpeg", "image/png", "image/webp" -> true;
                    default -> false;
                };
    }

    private static boolean isAudio(FilePart file) {
        return switch (file.contentType()) {
            case "audio/mpeg", "audio/mp4", "audio/x-m4a" -> true;
            default -> false;
        };
    }
}
