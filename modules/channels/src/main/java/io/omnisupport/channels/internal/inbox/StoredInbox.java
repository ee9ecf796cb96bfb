package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.Inbox;
import io.omnisupport.platform.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * An inbox with what only this module may see.
 *
 * @param account the provider's id of our account
 * @param credentials encrypted; null when there are none
 */
public record StoredInbox(
        WorkspaceId workspace, Inbox inbox, String account, byte @Nullable [] credentials) {}
