package io.omnisupport.conversations;

import io.omnisupport.platform.Refusal;
import java.util.List;

/** The customer can't be reached in this channel; the key says why. */
public record Unreachable(List<String> path, String messageKey) implements Refusal {}
