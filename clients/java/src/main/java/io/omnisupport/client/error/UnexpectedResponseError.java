package io.omnisupport.client.error;

/** Something answered that does not speak our GraphQL, for example a proxy. */
public final class UnexpectedResponseError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public UnexpectedResponseError(String message, ErrorFacts facts) {
        super(ErrorCode.UNEXPECTED_RESPONSE, false, message, facts);
    }

    /** With nothing but a message. */
    public UnexpectedResponseError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
