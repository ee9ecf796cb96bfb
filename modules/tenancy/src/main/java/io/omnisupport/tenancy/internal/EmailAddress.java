package io.omnisupport.tenancy.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address as people write it, folded to the form that we compare. */
record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");

    /** The address; null when the text is none. */
    static @Nullable EmailAddress parse(String text) {
        var folded = text.strip().toLowerCase(Locale.ROOT);
        return folded.length() <= LONGEST && SHAPE.matcher(folded).matches()
                ? new EmailAddress(folded)
                : null;
    }
}
