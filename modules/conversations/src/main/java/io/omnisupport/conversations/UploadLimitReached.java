package io.omnisupport.conversations;

import io.omnisupport.platform.Refusal;
import java.util.List;

/**
 * The file is too large, or too many wait to be sent.
 *
 * @param limit bytes or files, as the sentence says
 */
public record UploadLimitReached(List<String> path, String messageKey, int limit, long inWords)
        implements Refusal {
    @Override
    public List<Object> arguments() {
        return List.of(inWords);
    }
}
