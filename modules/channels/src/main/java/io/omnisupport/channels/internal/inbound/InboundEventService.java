package io.omnisupport.channels.internal.inbound;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.InboundEvent;
import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.InboundEvents;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.IdempotencyKeys;
import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The vault for the world outside. */
@Component
class InboundEventService implements InboundEvents {
    private static final String OPERATION = "inbound-event-replay";
    private static final int MAX = 100;
    private static final int MOST_COUNTED = 10_000;

    private final InboundRows rows;
    private final InboundPages pages;
    private final InboundQueue queue;
    private final InboundWorker worker;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    InboundEventService(
            InboundRows rows,
            InboundPages pages,
            InboundQueue queue,
            InboundWorker worker,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.queue = queue;
        this.worker = worker;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Map<InboundEventId, InboundEvent> find(Actor actor, Collection<InboundEventId> ids) {
        return transactions.read(
                actor.workspace(),
                () ->
                        rows.byIds(ids).stream()
                                .collect(Collectors.toMap(InboundEvent::id, Function.identity())));
    }

    @Override
    public Page<InboundEvent> page(Actor actor, Wanted wanted, PageRequest page) {
        return transactions.read(actor.workspace(), () -> pages.page(wanted, page));
    }

    @Override
    public OptionalInt count(Actor actor, Wanted wanted) {
        int counted =
                transactions.read(
                        actor.workspace(), () -> pages.countUpTo(wanted, MOST_COUNTED + 1));
        return counted > MOST_COUNTED ? OptionalInt.empty() : OptionalInt.of(counted);
    }

    @Override
    public Outcome<List<InboundEvent>> replay(
            Actor actor, String idempotencyKey, List<InboundEventId> ids) {
        if (ids.isEmpty() || ids.size() > MAX) {
            return refused(
                    new Refusal.Validation(
                            List.of("input", "ids"), "inbound.replay.count", List.of(1, MAX)));
        }
        return transactions.write(
                actor.workspace(), () -> replayOnce(actor, idempotencyKey, List.copyOf(ids)));
    }

    private Outcome<List<InboundEvent>> replayOnce(
            Actor actor, String key, List<InboundEventId> ids) {
        List<InboundEvent> found = rows.byIds(ids);
        var known = found.stream().map(InboundEvent::id).collect(Collectors.toSet());
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                return refused(new Refusal.NotFound("input", "ids", Integer.toString(i)));
            }
        }
        return switch (keys.claim(actor, OPERATION, key, Fingerprint.of(ids))) {
            case Claim.Repeated _ -> done(found);
            case Claim.Conflicting(UUID original) ->
                    refused(
                            new Refusal.IdempotencyConflict(
                                    List.of("input", "idempotencyKey"),
                                    new InboundEventId(original)));
            case Claim.Fresh _ -> {
                found.forEach(event -> reopen(actor, event));
                keys.complete(actor, OPERATION, key, ids.getFirst().value());
                transactions.afterCommit(worker::wake);
                yield done(rows.byIds(ids));
            }
        };
    }

    /** What was applied or still waits stays as it is. */
    private void reopen(Actor actor, InboundEvent event) {
        if (event.state() == State.FAILED || event.state() == State.IGNORED) {
            Instant now = clock.instant();
            rows.reopen(event.id(), now);
            queue.add(actor.workspace(), event.id(), now);
        }
    }
}
