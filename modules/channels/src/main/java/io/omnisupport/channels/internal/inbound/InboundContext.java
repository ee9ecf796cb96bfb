package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.conversations.Message.Redaction;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Where and when items came in, and what was hidden from them. */
record InboundContext(StoredInbox stored, Instant receivedAt, List<Redaction> redactions) {
    WorkspaceId workspace() {
        return stored.workspace();
    }

    InboxId inbox() {
        return stored.inbox().id();
    }

    SystemActor worker() {
        return new SystemActor(workspace(), "channels.inbound");
    }
}
