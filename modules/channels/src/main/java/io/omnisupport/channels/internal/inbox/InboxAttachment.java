package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.Inbox.Health.State;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.PublicAddress;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.InboxConnector;
import io.omnisupport.channels.spi.ProviderHealth;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Talks to the provider about an inbox as a whole, outside any transaction, and notes what it said.
 */
@Component
class InboxAttachment {
    private final AdapterRegistry adapters;
    private final Connections connections;
    private final InboxHealth health;
    private final PublicAddress address;

    InboxAttachment(
            AdapterRegistry adapters,
            Connections connections,
            InboxHealth health,
            PublicAddress address) {
        this.adapters = adapters;
        this.connections = connections;
        this.health = health;
        this.address = address;
    }

    /** Makes the provider send to us. */
    void attach(StoredInbox stored) {
        Connection connection = connections.open(stored);
        note(stored, connector(stored).attach(connection, hook(stored)));
    }

    /** Asks how things are; an inbox that never got attached is attached now. */
    void check(StoredInbox stored) {
        if (stored.inbox().health().state() == State.CONNECTING) {
            attach(stored);
        } else {
            Connection connection = connections.open(stored);
            note(stored, connector(stored).health(connection, hook(stored)));
        }
    }

    /** Makes the provider stop; a provider that doesn't answer can't keep us. */
    void detach(StoredInbox stored) {
        if (stored.credentials() != null) {
            connector(stored).detach(connections.open(stored));
        }
    }

    private InboxConnector connector(StoredInbox stored) {
        return adapters.require(stored.inbox().channel()).connector();
    }

    private @Nullable URI hook(StoredInbox stored) {
        return address.hook(stored.inbox().channel(), stored.inbox().key());
    }

    private void note(StoredInbox stored, ProviderHealth told) {
        InboxId id = stored.inbox().id();
        health.report(stored.workspace(), id, told);
    }
}
