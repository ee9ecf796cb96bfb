package io.omnisupport.conversations.spi;

import io.omnisupport.platform.Actor;

/** Says how large uploads may be, as the channels carry them. */
public interface UploadPolicy {
    /** Largest file that this actor may upload, in bytes. */
    long maxBytes(Actor uploader);
}
