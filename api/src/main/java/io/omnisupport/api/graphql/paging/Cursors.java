package io.omnisupport.api.graphql.paging;

import io.omnisupport.platform.SignedTokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signed positions in lists; nobody but us can make one, and each is good in its list only. */
@Component
public class Cursors {
    private static final String PURPOSE = "cursor";

    private final SignedTokens tokens;

    Cursors(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** Cursor of a row. */
    public String write(String list, List<String> key) {
        var parts = new ArrayList<String>();
        parts.add(list);
        parts.addAll(key);
        return tokens.sign(PURPOSE, null, parts);
    }

    /** The row's key; null when the cursor is not of this list. */
    @Nullable List<String> read(String list, String cursor) {
        List<String> parts = tokens.read(PURPOSE, cursor);
        return parts == null || parts.isEmpty() || !parts.getFirst().equals(list)
                ? null
                : parts.subList(1, parts.size());
    }
}
