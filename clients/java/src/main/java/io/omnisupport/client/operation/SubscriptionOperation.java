package io.omnisupport.client.operation;

/**
 * A subscription without cursor: what happens during a break is missed.
 *
 * @param <T> its data
 */
public abstract non-sealed class SubscriptionOperation<T> extends Operation<T> {
    protected SubscriptionOperation(String document, Variables variables) {
        super(document, variables);
    }
}
