package io.omnisupport.customers.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number or e-mail address in the one form that we compare and store.
 *
 * @param text E.164 for a phone, lower case for an address
 */
record Contact(About about, String text) {
    private static final int SHORTEST_PHONE = 8;
    private static final int LONGEST_PHONE = 15;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PUNCTUATION =
            Pattern.compile("[\\s\\u00a0().\\-\\u2010-\\u2015/]");
    private static final Pattern DIGITS =
            Pattern.compile("[1-9][0-9]{" + (SHORTEST_PHONE - 1) + "," + (LONGEST_PHONE - 1) + "}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");

    /** What evidence is about. */
    enum About {
        ACCOUNT,
        PHONE,
        EMAIL
    }

    /**
     * A phone as people and providers write it; null when it is none. Without plus or 00 it is read
     * as a Russian number where it can be one (8 and ten digits, or ten digits of a mobile), else
     * as an international one, which is how messengers write.
     */
    static @Nullable Contact phone(String written) {
        var text = PUNCTUATION.matcher(written).replaceAll("");
        var digits = international(text);
        return DIGITS.matcher(digits).matches() ? new Contact(About.PHONE, "+" + digits) : null;
    }

    /** An address; null when the text is none. */
    static @Nullable Contact email(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches()
                ? new Contact(About.EMAIL, text)
                : null;
    }

    private static String international(String text) {
        if (text.startsWith("+")) {
            return text.substring(1);
        }
        if (text.startsWith("00")) {
            return text.substring(2);
        }
        if (text.length() == 11 && text.startsWith("8")) {
            return "7" + text.substring(1);
        }
        return text.length() == 10 && text.startsWith("9") ? "7" + text : text;
    }
}
