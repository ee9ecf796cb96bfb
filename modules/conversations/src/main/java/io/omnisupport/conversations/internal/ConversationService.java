package io.omnisupport.conversations.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationFilter;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ConversationOrder;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class ConversationService implements Conversations {
    private static final int MOST_COUNTED = 10_000;

    private final Transactions transactions;
    private final ConversationRows rows;
    private final ConversationPages pages;
    private final ViewCounts counts;

    ConversationService(
            Transactions transactions,
            ConversationRows rows,
            ConversationPages pages,
            ViewCounts counts) {
        this.transactions = transactions;
        this.rows = rows;
        this.pages = pages;
        this.counts = counts;
    }

    @Override
    public Map<ConversationId, Conversation> find(Actor actor, Collection<ConversationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : transactions.read(
                        actor.workspace(),
                        () ->
                                rows.find(actor, ids).stream()
                                        .map(ConversationEntity::view)
                                        .collect(toMap(Conversation::id, identity())));
    }

    @Override
    public Page<Conversation> page(
            Actor actor, ConversationFilter filter, ConversationOrder order, PageRequest page) {
        return transactions.read(actor.workspace(), () -> pages.page(actor, filter, order, page));
    }

    @Override
    public OptionalInt count(Actor actor, ConversationFilter filter) {
        int counted =
                transactions.read(
                        actor.workspace(), () -> pages.countUpTo(actor, filter, MOST_COUNTED + 1));
        return counted > MOST_COUNTED ? OptionalInt.empty() : OptionalInt.of(counted);
    }

    @Override
    public Map<CustomerId, Page<Conversation>> ofCustomers(
            Actor actor, Collection<CustomerId> customers, PageRequest page) {
        return customers.isEmpty()
                ? Map.of()
                : transactions.read(
                        actor.workspace(), () -> pages.ofCustomers(actor, customers, page));
    }

    @Override
    public Map<CustomerId, Integer> countsOfCustomers(
            Actor actor, Collection<CustomerId> customers) {
        return customers.isEmpty()
                ? Map.of()
                : transactions.read(
                        actor.workspace(), () -> pages.countsOfCustomers(actor, customers));
    }

    @Override
    public Set<ConversationId> matching(
            Actor actor, ConversationFilter filter, Collection<ConversationId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : transactions.read(
                        actor.workspace(), () -> Set.copyOf(pages.matching(actor, filter, ids)));
    }

    @Override
    public List<ViewCount> viewCounts(Actor actor) {
        return transactions.read(actor.workspace(), () -> counts.of(actor));
    }
}
