package io.omnisupport.conversations.internal;

import io.omnisupport.platform.ContentTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which files are taken: what people send each other, and nothing that runs when opened. */
@Component
class UploadTypes {
    static final Set<String> TAKEN =
            Set.of(
                    "image/jpeg",
                    "image/png",
                    "image/gif",
                    "image/webp",
                    "video/mp4",
                    "audio/mpeg",
                    "application/pdf",
                    "text/plain",
                    "text/csv",
                    "application/rtf",
                    "application/zip",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.presentation");

    private final ContentTypes types;

    UploadTypes(ContentTypes types) {
        this.types = types;
    }

    /** Whether a file may be announced as this; a client that does not know is asked later. */
    boolean isAnnounceable(String contentType) {
        return TAKEN.contains(contentType) || contentType.equals(ContentTypes.UNKNOWN);
    }

    /** What the bytes are, and why that is refused. */
    Look look(InputStream bytes, String fileName, String announced) throws IOException {
        String found = types.of(bytes, fileName);
        if (!TAKEN.contains(found)) {
            return new Look(found, "upload.type-not-taken");
        }
        boolean isAsAnnounced =
                announced.equals(ContentTypes.UNKNOWN)
                        || types.isA(found, announced)
                        || types.isA(announced, found);
        return new Look(found, isAsAnnounced ? null : "upload.type-other");
    }

    /** What the bytes of a file are; the reason against it is a message key, null when fit. */
    record Look(String contentType, @Nullable String reason) {}
}
