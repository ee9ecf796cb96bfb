package io.omnisupport.channels.internal;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.channels.spi.ChannelAdapter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adapters by channel; refuses to start with two for one or none for any. */
@Component
public class AdapterRegistry {
    private final Map<ChannelType, ChannelAdapter> adapters = new EnumMap<>(ChannelType.class);

    AdapterRegistry(List<ChannelAdapter> found) {
        for (ChannelAdapter adapter : found) {
            if (adapters.put(adapter.channel(), adapter) != null) {
                throw new IllegalStateException("Two adapters for " + adapter.channel());
            }
        }
        for (ChannelType channel : ChannelType.values()) {
            if (!adapters.containsKey(channel)) {
                throw new IllegalStateException("No adapter for " + channel);
            }
        }
    }

    /** The adapter of a channel. */
    public ChannelAdapter require(ChannelType channel) {
        ChannelAdapter adapter = adapters.get(channel);
        if (adapter == null) {
            throw new IllegalStateException("No adapter for " + channel);
        }
        return adapter;
    }

    /** The adapter whose settings these are. */
    public ChannelAdapter accepting(SettingsInput settings) {
        return adapters.values().stream()
                .filter(adapter -> adapter.connector().accepts(settings))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No adapter takes these settings"));
    }
}
