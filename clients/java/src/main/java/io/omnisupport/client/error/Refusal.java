package io.omnisupport.client.error;

/**
 * Why a mutation did nothing: member of its payload's {@code errors}. Generated operations have a
 * sealed interface of all kinds, with a record {@code Other} for those that the schema gains later.
 */
public interface Refusal {
    /** Kind of refusal, as the schema calls it. */
    String typename();

    /** Stable reason, constant of the generated {@code UserErrorCode}. */
    Enum<?> code();

    /** Sentence for a human, in the language of the client. */
    String message();
}
