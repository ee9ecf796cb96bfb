package io.omnisupport.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Public form of an id: prefix, underscore, 26 lower-case Crockford base32 digits. 128 bits leave
 * the first digit at most 7; digits 8 to z are reserved for later versions of the form.
 */
public final class PublicId {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private PublicId() {}

    /** Writes the public form. */
    public static String format(String prefix, UUID value) {
        var text = new char[LENGTH];
        long high = value.getMostSignificantBits();
        long low = value.getLeastSignificantBits();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (low & 31));
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return prefix + "_" + new String(text);
    }

    /** Reads the public form; null when the prefix is another one or the text is no id. */
    public static @Nullable UUID parse(String prefix, String text) {
        int start = prefix.length() + 1;
        if (text.length() != start + LENGTH
                || !text.startsWith(prefix)
                || text.charAt(start - 1) != '_'
                || text.charAt(start) > '7') {
            return null;
        }
        long high = 0;
        long low = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return new UUID(high, low);
    }

    /** The prefix of a public id, without checking the rest; empty when there is none. */
    public static String prefixOf(String text) {
        int underscore = text.indexOf('_');
        return underscore < 0 ? "" : text.substring(0, underscore);
    }
}
