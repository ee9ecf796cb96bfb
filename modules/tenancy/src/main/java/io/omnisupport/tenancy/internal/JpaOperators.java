package io.omnisupport.tenancy.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.OperatorCreated;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.Operators;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class JpaOperators implements Operators {
    private final Transactions transactions;
    private final OperatorRows rows;
    private final SignInNames names;
    private final OperatorViews views;
    private final PasswordHashes passwords;
    private final EventLog events;
    private final InstantSource clock;

    JpaOperators(
            Transactions transactions,
            OperatorRows rows,
            SignInNames names,
            OperatorViews views,
            PasswordHashes passwords,
            EventLog events,
            InstantSource clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.names = names;
        this.views = views;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<OperatorId, Operator> find(WorkspaceId workspace, Collection<OperatorId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                workspace,
                () ->
                        rows.find(ids).stream()
                                .map(row -> views.view(workspace, row))
                                .collect(toMap(Operator::id, identity())));
    }

    @Override
    public Page<Operator> page(Actor actor, PageRequest page) {
        var workspace = actor.workspace();
        return transactions.read(
                workspace,
                () -> {
                    var read =
                            rows.page(page).stream()
                                    .map(row -> views.view(workspace, row))
                                    .toList();
                    return Page.of(page, read, JpaOperators::key);
                });
    }

    @Override
    public int count(Actor actor) {
        return transactions.read(actor.workspace(), rows::count);
    }

    @Override
    public Outcome<Operator> create(Actor actor, NewOperator told) {
        return OperatorRules.check(told).then(email -> store(actor, told, email));
    }

    private Outcome<Operator> store(Actor actor, NewOperator told, EmailAddress email) {
        var hash = passwords.hash(told.password());
        var signInIndex = names.index(SignInNames.EMAIL, email.value());
        return transactions.write(
                actor.workspace(), () -> add(actor, told, email, hash, signInIndex));
    }

    private Outcome<Operator> add(
            Actor actor, NewOperator told, EmailAddress email, String hash, byte[] signInIndex) {
        var id = new OperatorId(UuidV7.next());
        var workspace = actor.workspace();
        if (!names.claim(signInIndex, workspace, id)) {
            return Outcome.refused(new Refusal.Taken(List.of("input", "email")));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var operator = new OperatorEntity(id, told, views.seal(workspace, email), hash, now);
        rows.add(operator);
        events.append(actor, new OperatorCreated(id));
        return Outcome.done(operator.view(email.value()));
    }

    private static List<String> key(Operator operator) {
        return List.of(operator.name(), operator.id().value().toString());
    }
}
