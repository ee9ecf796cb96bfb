package io.omnisupport.channels.spi;

import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.InboxSettings;
import io.omnisupport.platform.WorkspaceId;

/**
 * An inbox as its adapter works with it.
 *
 * @param key public name in the hook's address
 */
public record Connection(
        WorkspaceId workspace,
        InboxId inbox,
        String key,
        InboxSettings settings,
        Credentials credentials) {}
