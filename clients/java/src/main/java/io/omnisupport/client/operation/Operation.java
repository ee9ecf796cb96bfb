package io.omnisupport.client.operation;

import tools.jackson.databind.JsonNode;

/**
 * A document with the values of its variables; generated, immutable.
 *
 * @param <T> what is read from an answer
 */
public abstract sealed class Operation<T>
        permits QueryOperation, MutationOperation, SubscriptionOperation, StreamOperation {
    private final String document;
    private final Variables variables;

    Operation(String document, Variables variables) {
        this.document = document;
        this.variables = variables;
    }

    /** Text that is sent. */
    public final String document() {
        return document;
    }

    /** Values that are sent; one that was never given is not among them. */
    public final Variables variables() {
        return variables;
    }

    /** Reads the data of an answer. */
    public abstract T read(JsonNode data);
}
