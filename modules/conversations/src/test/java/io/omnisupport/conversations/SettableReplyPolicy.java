package io.omnisupport.conversations;

import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.spi.ReplyPolicy;
import io.omnisupport.conversations.spi.UploadPolicy;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/** Stands where a channel plugs in; allows everything until told otherwise. */
public class SettableReplyPolicy implements ReplyPolicy, UploadPolicy {
    private static final long MAX_FILE = 1 << 20;
    private static final ReplyAllowance ALL =
            new ReplyAllowance(true, null, 4096, MAX_FILE, 3, ReplyAllowance.Receipts.SENT);

    private volatile ReplyAllowance allowance = ALL;

    void allowAll() {
        allowance = ALL;
    }

    void forbid(String reasonKey) {
        allowance = new ReplyAllowance(false, reasonKey, 4096, 0, 3, ReplyAllowance.Receipts.SENT);
    }

    @Override
    public long maxBytes(Actor uploader) {
        return MAX_FILE;
    }

    @Override
    public Map<ConversationId, ReplyAllowance> allowances(
            WorkspaceId workspace, Collection<Conversation> conversations) {
        return conversations.stream().collect(toMap(Conversation::id, _ -> allowance));
    }
}
