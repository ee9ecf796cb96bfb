package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.conversations.spi.UploadPolicy;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Visitors upload what the widget carries; operators what any channel does, and the channel of a
 * conversation has its say when the file is sent.
 */
@Component
class ChannelUploadPolicy implements UploadPolicy {
    private final AdapterRegistry adapters;

    ChannelUploadPolicy(AdapterRegistry adapters) {
        this.adapters = adapters;
    }

    @Override
    public long maxBytes(Actor uploader) {
        return uploader instanceof CustomerActor
                ? maxBytes(ChannelType.WIDGET)
                : Arrays.stream(ChannelType.values()).mapToLong(this::maxBytes).max().orElse(0);
    }

    private long maxBytes(ChannelType channel) {
        return adapters.require(channel).limits().maxFileBytes();
    }
}
