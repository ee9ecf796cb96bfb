package io.omnisupport.api.conversations;

import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversation.Status;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What the viewer may do with a conversation now; a hint for buttons, checked again on use. */
enum ConversationAction {
    REPLY(Scope.MESSAGES_SEND, conversation -> conversation.status() != Status.CLOSED),
    NOTE(Scope.CONVERSATIONS_WRITE, _ -> true),
    CLAIM(
            Scope.CONVERSATIONS_WRITE,
            conversation ->
                    conversation.assignee() == null && conversation.status() != Status.CLOSED),
    TRANSITION(Scope.CONVERSATIONS_WRITE, conversation -> conversation.status() != Status.CLOSED),
    HAND_OVER(Scope.CONVERSATIONS_WRITE, conversation -> conversation.status() != Status.CLOSED);

    private final Scope scope;
    private final Predicate<Conversation> state;

    ConversationAction(Scope scope, Predicate<Conversation> state) {
        this.scope = scope;
        this.state = state;
    }

    static List<ConversationAction> of(Conversation conversation, OperatorActor operator) {
        return Arrays.stream(values())
                .filter(action -> operator.scopes().contains(action.scope))
                .filter(action -> action.state.test(conversation))
                .toList();
    }
}
