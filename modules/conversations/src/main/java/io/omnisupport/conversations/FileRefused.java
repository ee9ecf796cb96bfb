package io.omnisupport.conversations;

import io.omnisupport.platform.Refusal;
import java.util.List;

/** The bytes of a file are missing, or not fit to be kept. */
public record FileRefused(List<String> path, AttachmentId attachment, String messageKey)
        implements Refusal {}
