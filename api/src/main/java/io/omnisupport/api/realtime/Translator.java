package io.omnisupport.api.realtime;

import io.omnisupport.platform.LoggedEvent;
import java.util.List;

/** Says what entries of the event log mean to one subscriber. */
interface Translator {
    /** False for entries that mean nothing here; asked for every entry, so it must not block. */
    boolean accepts(LoggedEvent entry);

    /** What entries that came together mean, in their order; may look things up. */
    List<StreamEvent> translate(List<LoggedEvent> entries, Marks marks);

    /** What is to be told although nothing more came. */
    default List<StreamEvent> idle(Marks marks) {
        return List.of();
    }

    /** Writes the cursors of one stream. */
    interface Marks {
        /** Cursor of an event caused by an entry; {@code part} tells several apart. */
        String at(LoggedEvent entry, String part);

        /** Cursor of an event that no single entry caused. */
        String here(String part);
    }
}
