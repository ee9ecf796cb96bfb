package io.omnisupport.conversations.spi;

import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ReplyAllowance;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/** Says what may be sent into conversations now, as channel and reachability allow. */
public interface ReplyPolicy {
    /** One allowance for each conversation given; constant number of statements. */
    Map<ConversationId, ReplyAllowance> allowances(
            WorkspaceId workspace, Collection<Conversation> conversations);
}
