package io.omnisupport.conversations;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that operators and visitors send: announced, filled, checked, then part of a message. */
public interface Uploads {
    /**
     * Makes a PENDING attachment that only its uploader sees; the same key returns it again.
     * Refuses bad names, types that are not taken, sizes over the limit and too many files at once.
     */
    Outcome<Attachment> announce(Actor uploader, NewUpload upload);

    /** Whether bytes of this file are still awaited. */
    boolean isAwaited(WorkspaceId workspace, AttachmentId attachment);

    /**
     * Keeps the bytes, at most as many as announced, without holding them in memory; later ones
     * replace earlier ones until the upload is complete. False when they are not awaited any more.
     *
     * @param byteSize exact size; more or less fails with {@link IOException}
     */
    boolean fill(WorkspaceId workspace, AttachmentId attachment, long byteSize, InputStream bytes)
            throws IOException;

    /** Looks at the bytes; the file becomes READY, or REJECTED with {@link FileRefused}. */
    Outcome<Attachment> complete(Actor uploader, AttachmentId attachment);

    /**
     * Why files among the blocks can't be sent by this actor now; null when they can. Call it
     * inside the transaction of the message: what it found stays as it is until then.
     */
    @Nullable Refusal refusal(Actor sender, List<MessageBlock> blocks, long maxBytes);

    /** Makes uploaded files of a message its own, inside its transaction. */
    void attach(Message message);

    /** Media types that are taken, in small letters. */
    Set<String> contentTypes();

    /** What {@link #announce} needs. */
    record NewUpload(String idempotencyKey, String fileName, String contentType, long byteSize) {}
}
