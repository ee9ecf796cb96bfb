package io.omnisupport.api.realtime;

import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ConversationOpened;
import io.omnisupport.conversations.ConversationRead;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.MessageQueued;
import io.omnisupport.conversations.MessageReceived;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.IdentityChanged;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which conversations look different in a list after entries of the log. */
class Touches {
    private static final Set<String> DIRECT =
            Set.of(
                    ConversationOpened.class.getSimpleName(),
                    ConversationChanged.class.getSimpleName(),
                    MessageReceived.class.getSimpleName(),
                    MessageQueued.class.getSimpleName());
    private static final int OF_CUSTOMER = 10;

    private final OperatorActor operator;
    private final Conversations conversations;

    Touches(OperatorActor operator, Conversations conversations) {
        this.operator = operator;
        this.conversations = conversations;
    }

    /**
     * @param last the latest entry about the conversation
     * @param isOpened it began among these entries
     */
    record Touch(LoggedEvent last, boolean isOpened) {}

    boolean concern(LoggedEvent entry) {
        return isDirect(entry) || entry.is(IdentityChanged.class);
    }

    boolean isMessage(LoggedEvent entry) {
        return entry.is(MessageReceived.class) || entry.is(MessageQueued.class);
    }

    Map<ConversationId, Touch> of(List<LoggedEvent> entries) {
        var touched = new LinkedHashMap<ConversationId, Touch>();
        for (LoggedEvent entry : entries) {
            if (isDirect(entry)) {
                touch(touched, new ConversationId(entry.subject()), entry);
            } else if (entry.is(IdentityChanged.class)) {
                ofCustomer(new CustomerId(entry.uuid("customer")))
                        .forEach(conversation -> touch(touched, conversation.id(), entry));
            }
        }
        return touched;
    }

    private static void touch(
            Map<ConversationId, Touch> touched, ConversationId id, LoggedEvent entry) {
        Touch before = touched.get(id);
        boolean isOpened =
                entry.is(ConversationOpened.class) || (before != null && before.isOpened());
        touched.put(id, new Touch(entry, isOpened));
    }

    /** The viewer's own reading elsewhere changes what is unread here. */
    private boolean isDirect(LoggedEvent entry) {
        return DIRECT.contains(entry.type())
                || (entry.is(ConversationRead.class) && operator.id().equals(entry.actorId()));
    }

    /** The rows that show the customer's name. */
    private List<Conversation> ofCustomer(CustomerId customer) {
        var page =
                conversations
                        .ofCustomers(operator, List.of(customer), PageRequest.first(OF_CUSTOMER))
                        .get(customer);
        return page == null ? List.of() : page.items();
    }
}
