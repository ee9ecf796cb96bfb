package io.omnisupport.channels.internal.inbox;

import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import java.util.List;

/** What an inbox may be called. */
final class InboxName {
    private static final int MAX = 60;

    private InboxName() {}

    static boolean isFit(String name) {
        return !name.isBlank() && name.length() <= MAX && name.indexOf('\0') < 0;
    }

    static Refusal refusal() {
        return new Validation(List.of("input", "name"), "inbox.name.length", List.of(1, MAX));
    }
}
