package io.omnisupport.client.live;

import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers the last keys seen, so many and no more. */
final class Recent {
    private final Set<String> keys = new LinkedHashSet<>();
    private final int size;

    Recent(int size) {
        this.size = size;
    }

    /** True the first time a key comes. */
    boolean isNew(String key) {
        if (!keys.add(key)) {
            return false;
        }
        if (keys.size() > size) {
            keys.remove(keys.iterator().next());
        }
        return true;
    }
}
