package io.omnisupport.channels.internal.widget;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.TooManyMessages;
import io.omnisupport.channels.WidgetMessages;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.Uploads;
import io.omnisupport.conversations.spi.UploadPolicy;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.IdempotencyKeys;
import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What visitors write: checked, paced, and stored once per key. */
@Component
class WidgetMessageService implements WidgetMessages {
    private static final String OPERATION = "widget-send";
    private static final List<String> KEY_PATH = List.of("input", "idempotencyKey");

    private final WidgetIntake intake;
    private final VisitorRows sessions;
    private final Messages messages;
    private final Uploads uploads;
    private final UploadPolicy policy;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    WidgetMessageService(
            WidgetIntake intake,
            VisitorRows sessions,
            Messages messages,
            Uploads uploads,
            UploadPolicy policy,
            IdempotencyKeys keys,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        this.intake = intake;
        this.sessions = sessions;
        this.messages = messages;
        this.uploads = uploads;
        this.policy = policy;
        this.keys = keys;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Outcome<Message> send(
            CustomerActor customer,
            String idempotencyKey,
            List<MessageBlock> blocks,
            @Nullable MessageId replyTo) {
        Refusal refusal = VisitorContent.refusal(idempotencyKey, blocks);
        if (refusal != null) {
            return refused(refusal);
        }
        String fingerprint = Fingerprint.of(Arrays.asList(blocks, replyTo));
        return once(
                customer,
                idempotencyKey,
                fingerprint,
                () -> store(customer, idempotencyKey, blocks, replyTo));
    }

    private Outcome<Message> store(
            CustomerActor customer,
            String key,
            List<MessageBlock> blocks,
            @Nullable MessageId replyTo) {
        Refusal refusal = uploads.refusal(customer, blocks, policy.maxBytes(customer));
        return refusal == null
                ? done(intake.store(customer, key, blocks, replyTo))
                : refused(refusal);
    }

    @Override
    public Outcome<Message> press(
            CustomerActor customer, String idempotencyKey, MessageId message, String buttonId) {
        if (!VisitorContent.isKey(idempotencyKey)) {
            return refused(VisitorContent.badKey());
        }
        String fingerprint = Fingerprint.of(List.of(message, buttonId));
        return once(
                customer,
                idempotencyKey,
                fingerprint,
                () ->
                        press(
                                customer,
                                idempotencyKey,
                                message,
                                button(customer, message, buttonId)));
    }

    private Outcome<Message> press(
            CustomerActor customer, String key, MessageId message, @Nullable Button button) {
        if (button == null || !messages.pressButton(customer, message, button.id())) {
            return refused(new Refusal.NotFound("input", "blocks", "0", "buttonPress"));
        }
        return done(intake.store(customer, key, List.of(new TextBlock(button.label())), message));
    }

    private Outcome<Message> once(
            CustomerActor customer,
            String key,
            String fingerprint,
            Supplier<Outcome<Message>> work) {
        return transactions.write(
                customer.workspace(),
                () ->
                        switch (keys.claim(customer, OPERATION, key, fingerprint)) {
                            case Claim.Repeated(UUID result) -> stored(customer, result);
                            case Claim.Conflicting(UUID original) ->
                                    refused(
                                            new Refusal.IdempotencyConflict(
                                                    KEY_PATH, new MessageId(original)));
                            case Claim.Fresh _ -> fresh(customer, key, work);
                        });
    }

    private Outcome<Message> fresh(
            CustomerActor customer, String key, Supplier<Outcome<Message>> work) {
        var pace = properties.widget();
        Optional<Duration> wait =
                sessions.reserve(
                        customer.identity(), pace.interval(), pace.burst(), clock.instant());
        if (wait.isPresent()) {
            return refused(new TooManyMessages(List.of(), pace.burst(), wait.get()));
        }
        return work.get()
                .map(message -> {
                    keys.complete(customer, OPERATION, key, message.id().value());
                    return message;
                });
    }

    private Outcome<Message> stored(CustomerActor customer, UUID id) {
        var message = new MessageId(id);
        Message found = messages.find(customer, List.of(message)).get(message);
        return found == null
                ? refused(new Refusal.NotFound(KEY_PATH.toArray(String[]::new)))
                : done(found);
    }

    private @Nullable Button button(CustomerActor customer, MessageId id, String buttonId) {
        return messages.find(customer, List.of(id)).values().stream()
                .flatMap(message -> message.blocks().stream())
                .filter(ButtonsBlock.class::isInstance)
                .flatMap(block -> ((ButtonsBlock) block).buttons().stream())
                .filter(button -> button.id().equals(buttonId))
                .findFirst()
                .orElse(null);
    }
}
