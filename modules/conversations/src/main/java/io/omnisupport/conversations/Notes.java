package io.omnisupport.conversations;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Internal notes; operators only. */
public interface Notes {
    /** The visible ones among these ids. */
    Map<NoteId, InternalNote> find(Actor actor, Collection<NoteId> ids);

    /** Writes a note, or changes one's own. */
    Outcome<InternalNote> save(Actor actor, SaveNote command);

    /**
     * What {@link #save} needs.
     *
     * @param note null writes a new one
     * @param body 1 to 20,000 characters
     */
    record SaveNote(
            String idempotencyKey,
            @Nullable NoteId note,
            @Nullable ConversationId conversation,
            String body) {}
}
