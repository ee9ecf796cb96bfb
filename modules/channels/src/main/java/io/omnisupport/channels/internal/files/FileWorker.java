package io.omnisupport.channels.internal.files;

import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.Backoff;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.Fault;
import io.omnisupport.channels.internal.QueueWorker;
import io.omnisupport.channels.internal.files.FileRows.Claimed;
import io.omnisupport.channels.internal.inbox.Connections;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.spi.FetchOutcome;
import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.Attachments;
import io.omnisupport.platform.FileStore;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings files after their message is there; what can't come says why. */
@Component
public class FileWorker extends QueueWorker<Claimed> {
    private static final Logger LOG = LoggerFactory.getLogger(FileWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FileRows rows;
    private final InboxRows inboxes;
    private final Connections connections;
    private final AdapterRegistry adapters;
    private final FileStore store;
    private final Attachments attachments;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    FileWorker(
            FileRows rows,
            InboxRows inboxes,
            Connections connections,
            AdapterRegistry adapters,
            FileStore store,
            Attachments attachments,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        super(
                new Loop("file-fetch", properties.files().inFlight(), properties.sweep(), PATIENCE),
                properties.workersEnabled());
        this.rows = rows;
        this.inboxes = inboxes;
        this.connections = connections;
        this.adapters = adapters;
        this.store = store;
        this.attachments = attachments;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected List<Claimed> claim(int atMost) {
        Instant now = clock.instant();
        Instant until = now.plus(properties.lease());
        return transactions.system(() -> rows.claim(now, until, atMost));
    }

    @Override
    protected void work(Claimed file) {
        switch (fetch(file)) {
            case FetchOutcome.Fetched(byte[] bytes) -> keep(file, bytes);
            case FetchOutcome.Refused(String reasonKey) -> giveUp(file, State.REJECTED, reasonKey);
            case FetchOutcome.Unavailable _ -> tryAgain(file);
        }
    }

    private FetchOutcome fetch(Claimed file) {
        Optional<StoredInbox> inbox =
                transactions.read(file.workspace(), () -> inboxes.byId(file.inbox()));
        if (inbox.isEmpty() || !inbox.get().inbox().isEnabled()) {
            return new FetchOutcome.Refused("attachment.inbox-disconnected");
        }
        try {
            return adapters.require(inbox.get().inbox().channel())
                    .fetch(connections.open(inbox.get()), file.reference());
        } catch (RuntimeException failure) {
            LOG.warn("File {} can't be fetched: {}", file.attachment().text(), Fault.of(failure));
            return new FetchOutcome.Unavailable();
        }
    }

    private void keep(Claimed file, byte[] bytes) {
        String key = "inbound/" + file.workspace().value() + "/" + file.attachment().value();
        try {
            store.put(key, new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException failure) {
            LOG.warn("File {} can't be stored: {}", file.attachment().text(), Fault.of(failure));
            tryAgain(file);
            return;
        }
        transactions.write(
                file.workspace(),
                () -> {
                    if (rows.finish(file, true)) {
                        attachments.ready(
                                actor(file),
                                file.attachment(),
                                file.contentType(),
                                bytes.length,
                                key);
                    }
                });
    }

    private void giveUp(Claimed file, State state, String reasonKey) {
        transactions.write(
                file.workspace(),
                () -> {
                    if (rows.finish(file, false)) {
                        attachments.unavailable(actor(file), file.attachment(), state, reasonKey);
                    }
                });
    }

    private void tryAgain(Claimed file) {
        var settings = properties.files();
        int failures = file.attempts() + 1;
        if (failures > settings.retries()) {
            giveUp(file, State.FAILED, "attachment.not-fetched");
            return;
        }
        var backoff = new Backoff(settings.firstPause(), settings.longestPause());
        Instant next = clock.instant().plus(backoff.after(failures));
        transactions.write(file.workspace(), () -> rows.retryAt(file, next));
    }

    private static SystemActor actor(Claimed file) {
        return new SystemActor(file.workspace(), "channels.files");
    }
}
