package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.Batch;
import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.InternalNote;
import io.omnisupport.conversations.TimelineEvent;
import io.omnisupport.conversations.TimelineEvent.AssignmentChange;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.platform.Actor;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.Operators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields of notes and events. */
@Controller
class TimelineController {
    private final Conversations conversations;
    private final Operators operators;

    TimelineController(Conversations conversations, Operators operators) {
        this.conversations = conversations;
        this.operators = operators;
    }

    @BatchMapping(typeName = "InternalNote", field = "conversation")
    Map<InternalNote, Conversation> ofNotes(List<InternalNote> sources, @ContextValue Actor actor) {
        return Batch.of(sources, TimelineItem::conversation, ids -> conversations.find(actor, ids));
    }

    @BatchMapping(typeName = "TimelineEvent", field = "conversation")
    Map<TimelineEvent, Conversation> ofEvents(
            List<TimelineEvent> sources, @ContextValue Actor actor) {
        return Batch.of(sources, TimelineItem::conversation, ids -> conversations.find(actor, ids));
    }

    @SchemaMapping
    Author actor(InternalNote note) {
        return note.author();
    }

    @SchemaMapping
    Author actor(TimelineEvent event) {
        return event.author();
    }

    @SchemaMapping
    @Nullable Instant editedAt(InternalNote note) {
        return note.updatedAt().equals(note.createdAt()) ? null : note.updatedAt();
    }

    @SchemaMapping
    Instant createdAt(TimelineEvent event) {
        return event.occurredAt();
    }

    @BatchMapping
    Map<AssignmentChange, Operator> fromOperator(
            List<AssignmentChange> changes, @ContextValue Actor actor) {
        return Batch.of(
                changes,
                AssignmentChange::fromOperator,
                ids -> operators.find(actor.workspace(), ids));
    }

    @BatchMapping
    Map<AssignmentChange, Operator> toOperator(
            List<AssignmentChange> changes, @ContextValue Actor actor) {
        return Batch.of(
                changes,
                AssignmentChange::toOperator,
                ids -> operators.find(actor.workspace(), ids));
    }
}
