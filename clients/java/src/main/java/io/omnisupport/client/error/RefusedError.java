package io.omnisupport.client.error;

import java.util.List;
import java.util.stream.Collectors;

/** A mutation was refused; nothing was written. */
public final class RefusedError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    /** With the reasons, at least one. */
    public RefusedError(List<? extends Refusal> refusals) {
        super(ErrorCode.REFUSED, false, sentences(refusals), ErrorFacts.NONE);
        this.refusals = List.copyOf(refusals);
    }

    /** Why; never empty. */
    public List<Refusal> refusals() {
        return refusals;
    }

    private static String sentences(List<? extends Refusal> refusals) {
        return refusals.stream().map(Refusal::message).collect(Collectors.joining(" "));
    }
}
