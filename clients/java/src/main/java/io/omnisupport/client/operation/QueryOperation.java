package io.omnisupport.client.operation;

/**
 * A query.
 *
 * @param <T> its data
 */
public abstract non-sealed class QueryOperation<T> extends Operation<T> {
    protected QueryOperation(String document, Variables variables) {
        super(document, variables);
    }
}
