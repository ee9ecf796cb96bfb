package io.omnisupport.platform;

import java.util.UUID;

/**
 * A fact worth telling: a record in a module's root package, named by a past participle. A
 * doorbell, not a letter: components are ids, enums, numbers and times, never text, names or
 * addresses.
 */
public interface DomainEvent {
    /** The object it is about. */
    UUID subject();

    /** Stable name in the log; never changes once released. */
    default String type() {
        return getClass().getSimpleName();
    }
}
