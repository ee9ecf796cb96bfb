package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.Fault;
import io.omnisupport.channels.internal.inbox.Connections;
import io.omnisupport.channels.internal.outbound.DeliveryQueue.Head;
import io.omnisupport.channels.internal.outbound.OutboundPlan.ContactStep;
import io.omnisupport.channels.internal.outbound.OutboundPlan.FileStep;
import io.omnisupport.channels.internal.outbound.OutboundPlan.PlaceStep;
import io.omnisupport.channels.internal.outbound.OutboundPlan.TextStep;
import io.omnisupport.channels.internal.outbound.PreparedSend.Hopeless;
import io.omnisupport.channels.internal.outbound.PreparedSend.Step;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.Outbound;
import io.omnisupport.channels.spi.Outbound.ContactPart;
import io.omnisupport.channels.spi.Outbound.FilePart;
import io.omnisupport.channels.spi.Outbound.LocationPart;
import io.omnisupport.channels.spi.Outbound.Part;
import io.omnisupport.channels.spi.Outbound.TextPart;
import io.omnisupport.channels.spi.SendOutcome;
import io.omnisupport.conversations.Attachment;
import io.omnisupport.platform.FileStore;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One attempt: look up, send outside any transaction, note what came of it. */
@Component
class DeliverySender {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);

    private final SendPreparation preparation;
    private final DeliveryOutcomes outcomes;
    private final AdapterRegistry adapters;
    private final Connections connections;
    private final FileStore store;

    DeliverySender(
            SendPreparation preparation,
            DeliveryOutcomes outcomes,
            AdapterRegistry adapters,
            Connections connections,
            FileStore store) {
        this.preparation = preparation;
        this.outcomes = outcomes;
        this.adapters = adapters;
        this.connections = connections;
        this.store = store;
    }

    void attempt(Head head) {
        switch (preparation.prepare(head)) {
            case Hopeless(var failure) -> outcomes.fail(head, failure);
            case Step step -> {
                Part part = part(step);
                if (part == null) {
                    outcomes.fail(head, Failures.NO_FILE);
                } else if (head.isResumed() && !isRepeatable(step)) {
                    outcomes.fail(head, Failures.UNKNOWN);
                } else {
                    outcomes.record(head, step.isLast(), send(head, step, part));
                }
            }
        }
    }

    private boolean isRepeatable(Step step) {
        return adapters.require(step.inbox().inbox().channel()).limits().isRepeatable();
    }

    /** A bug in an adapter must not repeat a send that may have worked. */
    private SendOutcome send(Head head, Step step, Part part) {
        ChannelAdapter adapter = adapters.require(step.inbox().inbox().channel());
        var connection = connections.open(step.inbox());
        try {
            return adapter.send(connection, new Outbound(step.recipient(), part, step.replyTo()));
        } catch (RuntimeException failure) {
            LOG.error("Delivery {} broke its adapter: {}", head.id().text(), Fault.of(failure));
            return new SendOutcome.Unknown();
        }
    }

    private @Nullable Part part(Step step) {
        return switch (step.content()) {
            case TextStep(var text, var spans, var buttons) -> new TextPart(text, spans, buttons);
            case PlaceStep(var place) ->
                    new LocationPart(
                            place.latitude(),
                            place.longitude(),
                            place.placeName(),
                            place.address());
            case ContactStep(var name, var phone) -> new ContactPart(name, phone);
            case FileStep file -> file(step.attachment(), file);
        };
    }

    /** Null when the file is not in the store. */
    private @Nullable FilePart file(@Nullable Attachment attachment, FileStep step) {
        String key = attachment == null ? null : attachment.storageKey();
        if (attachment == null || key == null) {
            return null;
        }
        try (InputStream bytes = store.open(key)) {
            return new FilePart(
                    attachment.fileName(),
                    attachment.contentType(),
                    step.presentation(),
                    bytes.readAllBytes(),
                    step.caption());
        } catch (IOException missing) {
            LOG.warn("File {} can't be read: {}", attachment.id().text(), Fault.of(missing));
            return null;
        }
    }
}
