package io.omnisupport.client.operation;

/**
 * A subscription that resumes: takes {@code since}, and selects {@code __typename} and {@code
 * cursor} of every event.
 *
 * @param <E> its events
 */
public abstract non-sealed class StreamOperation<E> extends Operation<E> {
    protected StreamOperation(String document, Variables variables) {
        super(document, variables);
    }
}
