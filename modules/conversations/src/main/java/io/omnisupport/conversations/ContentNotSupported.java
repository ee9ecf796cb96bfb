package io.omnisupport.conversations;

import io.omnisupport.platform.Refusal;
import java.util.List;

/** The channel can't carry the content, for example text over {@code limit}. */
public record ContentNotSupported(
        List<String> path, int blockIndex, String messageKey, List<Object> arguments)
        implements Refusal {}
