package io.omnisupport.platform;

/** Makes text from outside fit for storing. */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** PostgreSQL stores neither NUL nor halves of surrogate pairs; the length stays. */
    public static String of(String text) {
        StringBuilder fit = null;
        for (int i = 0; i < text.length(); i++) {
            if (isUnfit(text, i)) {
                fit = fit == null ? new StringBuilder(text) : fit;
                fit.setCharAt(i, REPLACEMENT);
            }
        }
        return fit == null ? text : fit.toString();
    }

    private static boolean isUnfit(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == 0;
    }
}
