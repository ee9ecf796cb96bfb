package io.omnisupport.client.operation;

/**
 * Input of a mutation or filter of a list; generated, immutable. What is never given is not sent.
 */
public abstract class InputObject {
    private final Variables variables;

    protected InputObject(Variables variables) {
        this.variables = variables;
    }

    /** Values of the fields that were given. */
    protected final Variables variables() {
        return variables;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof InputObject input
                && getClass() == input.getClass()
                && variables.equals(input.variables);
    }

    @Override
    public final int hashCode() {
        return variables.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + variables.fields().keySet();
    }
}
