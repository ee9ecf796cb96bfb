package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.spi.Envelope;
import io.omnisupport.conversations.Message.Redaction;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw event before it is stored, already masked. */
public record NewEvent(
        WorkspaceId workspace,
        InboundEventId id,
        InboxId inbox,
        Envelope envelope,
        Map<String, String> headers,
        String body,
        List<Redaction> redactions,
        Instant receivedAt) {}
