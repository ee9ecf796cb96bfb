package io.omnisupport.client.generator;

/** A document does not fit the schema, or can't be typed. */
final class InvalidDocument extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidDocument(String message) {
        super(message);
    }
}
