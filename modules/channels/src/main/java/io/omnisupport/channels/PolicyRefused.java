package io.omnisupport.channels;

import io.omnisupport.platform.Refusal;
import java.util.List;

/**
 * A rule that the workspace set forbids it.
 *
 * @param policy stable name of the rule, for example {@code allowed-origins}
 */
public record PolicyRefused(List<String> path, String messageKey, String policy)
        implements Refusal {}
