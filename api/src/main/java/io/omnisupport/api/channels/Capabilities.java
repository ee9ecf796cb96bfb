package io.omnisupport.api.channels;

import io.omnisupport.api.channels.InboxController.ChannelCapabilities;
import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.spi.ChannelAdapter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each channel can do, as its adapter says. */
@Component
public class Capabilities {
    private final Map<ChannelType, ChannelAdapter> adapters;

    Capabilities(List<ChannelAdapter> adapters) {
        this.adapters =
                adapters.stream()
                        .collect(Collectors.toMap(ChannelAdapter::channel, Function.identity()));
    }

    /** Largest file that a channel carries, in bytes. */
    public long maxFileBytes(ChannelType channel) {
        return of(channel).maxFileBytes();
    }

    ChannelCapabilities of(ChannelType channel) {
        var limits = Objects.requireNonNull(adapters.get(channel)).limits();
        return new ChannelCapabilities(
                limits.maxMessageLength(),
                limits.maxFileBytes(),
                limits.maxButtons(),
                limits.receipts());
    }
}
