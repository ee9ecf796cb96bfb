package io.omnisupport.channels.internal;

import java.sql.SQLException;

/**
 * A failure as it may be logged: types and places only, because messages of drivers and parsers
 * repeat what customers wrote.
 */
public record Fault(String text) {
    private static final int DEPTH = 4;
    private static final String OURS = "io.omnisupport.";

    /** Describes a failure and its causes. */
    public static Fault of(Throwable failure) {
        var text = new StringBuilder();
        Throwable cause = failure;
        for (int i = 0; i < DEPTH && cause != null; i++) {
            text.append(i == 0 ? "" : " <- ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                text.append(' ').append(sql.getSQLState());
            }
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith(OURS)) {
                    text.append(" at ").append(frame.getFileName()).append(':');
                    text.append(frame.getLineNumber());
                    break;
                }
            }
            cause = cause.getCause();
        }
        return new Fault(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
