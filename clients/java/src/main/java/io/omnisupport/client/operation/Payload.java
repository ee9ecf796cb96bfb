package io.omnisupport.client.operation;

import io.omnisupport.client.error.Refusal;
import io.omnisupport.client.error.RefusedError;
import java.util.List;

/**
 * What a mutation answers: what changed, or why nothing did.
 *
 * @param <P> the payload itself
 */
public interface Payload<P extends Payload<P>> {
    /** Why nothing was written; empty on success. */
    List<? extends Refusal> errors();

    /**
     * The payload, when its mutation did what was asked.
     *
     * @throws RefusedError when it was refused
     */
    @SuppressWarnings("unchecked")
    default P accepted() {
        if (!errors().isEmpty()) {
            throw new RefusedError(errors());
        }
        return (P) this;
    }
}
