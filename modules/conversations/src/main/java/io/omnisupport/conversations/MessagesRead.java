package io.omnisupport.conversations;

import io.omnisupport.platform.WorkspaceId;
import java.util.List;

/**
 * The customer has seen replies; heard inside the transaction, so that whoever keeps their delivery
 * says the same. Not in the event log: there each is a {@link MessageChanged}.
 */
public record MessagesRead(WorkspaceId workspace, List<MessageId> messages) {
    public MessagesRead {
        messages = List.copyOf(messages);
    }
}
