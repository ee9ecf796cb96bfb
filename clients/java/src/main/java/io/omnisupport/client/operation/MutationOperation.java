package io.omnisupport.client.operation;

/**
 * A mutation.
 *
 * @param <T> its data
 */
public abstract non-sealed class MutationOperation<T> extends Operation<T> {
    protected MutationOperation(String document, Variables variables) {
        super(document, variables);
    }
}
