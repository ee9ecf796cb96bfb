package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.CardMask;
import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.InternalNote;
import io.omnisupport.conversations.NoteId;
import io.omnisupport.conversations.NoteSaved;
import io.omnisupport.conversations.Notes;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.IdempotencyKeys;
import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.IdempotencyConflict;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.platform.StorableText;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class NoteService implements Notes {
    private static final String OPERATION = "note-save";
    private static final int MAX_BODY = 20_000;

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final ConversationRows conversations;
    private final NoteRows notes;
    private final TimelineRows timeline;
    private final Authors authors;
    private final EventLog events;
    private final Clock clock;

    NoteService(
            Transactions transactions,
            IdempotencyKeys keys,
            ConversationRows conversations,
            NoteRows notes,
            TimelineRows timeline,
            Authors authors,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.conversations = conversations;
        this.notes = notes;
        this.timeline = timeline;
        this.authors = authors;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<NoteId, InternalNote> find(Actor actor, Collection<NoteId> ids) {
        return actor instanceof CustomerActor
                ? Map.of()
                : transactions.read(
                        actor.workspace(),
                        () ->
                                notes.find(ids).stream()
                                        .collect(toMap(InternalNote::id, identity())));
    }

    @Override
    public Outcome<InternalNote> save(Actor actor, SaveNote command) {
        Refusal refusal = refusal(actor, command);
        return refusal == null
                ? transactions.decide(actor.workspace(), () -> saveOnce(actor, command))
                : refused(refusal);
    }

    private static @Nullable Refusal refusal(Actor actor, SaveNote command) {
        if (!(actor instanceof OperatorActor)) {
            return new NotFound("input", "conversationId");
        }
        if (!ReplyChecks.isKey(command.idempotencyKey())) {
            return ReplyChecks.badKey();
        }
        if (command.body().isBlank() || command.body().length() > MAX_BODY) {
            return new Validation(
                    List.of("input", "body"), "note.body.length", List.of(1, MAX_BODY));
        }
        return (command.note() == null) == (command.conversation() == null)
                ? new Validation(List.of("input"), "note.target", List.of())
                : null;
    }

    private Outcome<InternalNote> saveOnce(Actor actor, SaveNote command) {
        String key = command.idempotencyKey();
        return switch (keys.claim(actor, OPERATION, key, Fingerprint.of(command))) {
            case Claim.Repeated(UUID result) ->
                    done(notes.find(List.of(new NoteId(result))).getFirst());
            case Claim.Conflicting(UUID original) ->
                    refused(
                            new IdempotencyConflict(
                                    List.of("input", "idempotencyKey"), new NoteId(original)));
            case Claim.Fresh _ ->
                    saveNew(actor, command)
                            .map(note -> {
                                keys.complete(actor, OPERATION, key, note.id().value());
                                return note;
                            });
        };
    }

    private Outcome<InternalNote> saveNew(Actor actor, SaveNote command) {
        String body = new CardMask().text(StorableText.of(command.body()));
        NoteId note = command.note();
        ConversationId conversation = command.conversation();
        return conversation == null || note != null
                ? rewrite(actor, note, body)
                : write(actor, conversation, body);
    }

    private Outcome<InternalNote> write(Actor actor, ConversationId conversation, String body) {
        ConversationEntity row = conversations.lock(actor, conversation);
        if (row == null) {
            return refused(new NotFound("input", "conversationId"));
        }
        var author = authors.of(actor);
        Instant now = now();
        var note =
                new InternalNote(
                        new NoteId(UuidV7.next()), conversation, author, body, now, now, now);
        notes.insert(actor.workspace(), note);
        timeline.place(actor.workspace(), note);
        row.noted(note.id().value(), Lines.ofNote(author, body), now);
        return told(actor, row, note);
    }

    private Outcome<InternalNote> rewrite(Actor actor, @Nullable NoteId id, String body) {
        InternalNote former = id == null ? null : notes.lock(id);
        if (former == null || !isBy(actor, former)) {
            return refused(new NotFound("input", "noteId"));
        }
        ConversationEntity row = conversations.require(actor, former.conversation());
        Instant now = now();
        notes.rewrite(former.id(), body, now);
        row.rewrite(former.id().value(), Lines.ofNote(former.author(), body), now);
        return told(
                actor,
                row,
                new InternalNote(
                        former.id(),
                        former.conversation(),
                        former.author(),
                        body,
                        former.occurredAt(),
                        former.createdAt(),
                        now));
    }

    private Outcome<InternalNote> told(Actor actor, ConversationEntity row, InternalNote note) {
        events.append(actor, new NoteSaved(note.conversation(), note.id()));
        events.append(actor, new ConversationChanged(row.id(), row.identity()));
        return done(note);
    }

    private static boolean isBy(Actor actor, InternalNote note) {
        UUID author = note.author().id();
        return author != null && author.equals(actor.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
