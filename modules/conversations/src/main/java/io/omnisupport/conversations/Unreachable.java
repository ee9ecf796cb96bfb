package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.Refusal;
import java.util.List;

/** The customer can't be reached in this channel; the key says why. */
public record Unreachable(List<String> path, ChannelIdentityId identity, String messageKey)
        implements Refusal {}
