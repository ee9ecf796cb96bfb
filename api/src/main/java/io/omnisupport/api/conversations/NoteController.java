package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.graphql.paging.Connection.Edge;
import io.omnisupport.conversations.InternalNote;
import io.omnisupport.conversations.Notes;
import io.omnisupport.conversations.Notes.SaveNote;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Notes for colleagues. */
@Controller
class NoteController {
    private final Notes notes;
    private final TimelineEdges edges;

    NoteController(Notes notes, TimelineEdges edges) {
        this.notes = notes;
        this.edges = edges;
    }

    @MutationMapping
    NoteSavePayload noteSave(@Argument NoteSaveInput input, @ContextValue Actor actor) {
        return Payloads.of(
                command(input).then(command -> notes.save(actor, command)),
                (note, errors) ->
                        new NoteSavePayload(
                                note, note == null ? null : edges.of((TimelineItem) note), errors));
    }

    private static Outcome<SaveNote> command(NoteSaveInput input) {
        return ConversationNodes.NOTE
                .readOptional(input.noteId(), "input", "noteId")
                .then(note ->
                        ConversationNodes.CONVERSATION
                                .readOptional(input.conversationId(), "input", "conversationId")
                                .map(conversation ->
                                        new SaveNote(
                                                input.idempotencyKey(),
                                                note.orElse(null),
                                                conversation.orElse(null),
                                                input.body())));
    }

    record NoteSaveInput(
            String idempotencyKey,
            @Nullable String noteId,
            @Nullable String conversationId,
            String body) {}

    record NoteSavePayload(
            @Nullable InternalNote note,
            @Nullable Edge<TimelineItem> timelineItemEdge,
            List<Refusal> errors) {}
}
