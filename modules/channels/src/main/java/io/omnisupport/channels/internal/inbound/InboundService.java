package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.InboundGateway;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.inbox.Connections;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.platform.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom it is for, whether it is genuine, and into the vault. */
@Component
class InboundService implements InboundGateway {
    private final InboxRows inboxes;
    private final Connections connections;
    private final AdapterRegistry adapters;
    private final InboundIntake intake;
    private final Transactions transactions;

    InboundService(
            InboxRows inboxes,
            Connections connections,
            AdapterRegistry adapters,
            InboundIntake intake,
            Transactions transactions) {
        this.inboxes = inboxes;
        this.connections = connections;
        this.adapters = adapters;
        this.intake = intake;
        this.transactions = transactions;
    }

    @Override
    public Verdict accept(RawHook hook) {
        Optional<StoredInbox> found =
                transactions.system(() -> inboxes.byAddress(hook.channel(), hook.inboxKey()));
        if (found.isEmpty()) {
            return Verdict.UNKNOWN_INBOX;
        }
        StoredInbox inbox = found.get();
        ChannelAdapter adapter = adapters.require(hook.channel());
        if (!adapter.isGenuine(connections.open(inbox), hook)) {
            return Verdict.BAD_SIGNATURE;
        }
        return intake.store(inbox, adapter, hook.headers(), hook.body())
                ? Verdict.ACCEPTED
                : Verdict.MALFORMED;
    }
}
