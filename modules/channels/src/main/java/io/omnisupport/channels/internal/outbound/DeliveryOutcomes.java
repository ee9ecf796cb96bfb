package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.Delivery.Failure;
import io.omnisupport.channels.internal.Backoff;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.ProviderMessages;
import io.omnisupport.channels.internal.inbox.InboxHealth;
import io.omnisupport.channels.internal.outbound.DeliveryQueue.Head;
import io.omnisupport.channels.internal.outbound.DeliveryQueue.Requeue;
import io.omnisupport.channels.spi.ProviderHealth;
import io.omnisupport.channels.spi.SendOutcome;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.Messages;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What an outcome means for delivery, message, person and inbox; each in one transaction. */
@Component
class DeliveryOutcomes {
    private static final Duration WHEN_KNOWN_DOWN = Duration.ofSeconds(15);

    private final DeliveryQueue queue;
    private final SendPaces paces;
    private final ProviderMessages providerMessages;
    private final Messages messages;
    private final ChannelIdentities identities;
    private final InboxHealth health;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    DeliveryOutcomes(
            DeliveryQueue queue,
            SendPaces paces,
            ProviderMessages providerMessages,
            Messages messages,
            ChannelIdentities identities,
            InboxHealth health,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        this.queue = queue;
        this.paces = paces;
        this.providerMessages = providerMessages;
        this.messages = messages;
        this.identities = identities;
        this.health = health;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    void record(Head head, boolean isLast, SendOutcome outcome) {
        Instant now = clock.instant();
        inOurs(
                head,
                () -> {
                    switch (outcome) {
                        case SendOutcome.Sent(String externalId) ->
                                sent(head, externalId, isLast, now);
                        case SendOutcome.Throttled(Duration wait) ->
                                throttled(head, now.plus(wait), now);
                        case SendOutcome.Unavailable(boolean tried) ->
                                unavailable(head, tried, now);
                        case SendOutcome.Unknown _ -> end(head, Failures.UNKNOWN, now);
                        case SendOutcome.Refused refused -> refused(head, refused, now);
                    }
                });
    }

    void fail(Head head, Failure failure) {
        inOurs(head, () -> end(head, failure, clock.instant()));
    }

    /** Work that lost its lease meanwhile is not ours to conclude. */
    private void inOurs(Head head, Runnable work) {
        transactions.write(
                head.workspace(),
                () -> {
                    if (queue.isStillOurs(head)) {
                        work.run();
                    }
                });
    }

    private void sent(Head head, String externalId, boolean isLast, Instant now) {
        SystemActor actor = DeliveryWorker.actor(head);
        providerMessages.put(actor, head.inbox(), externalId, head.message(), head.partsSent());
        queue.partSent(head, isLast, now);
        if (isLast) {
            messages.recordDelivery(actor, head.message(), DeliveryState.SENT);
        }
    }

    private void throttled(Head head, Instant until, Instant now) {
        paces.hold(head, until, now);
        queue.requeue(head, Requeue.without(until), now);
    }

    private void unavailable(Head head, boolean tried, Instant now) {
        var settings = properties.delivery();
        int failures = head.failures() + 1;
        if (!tried) {
            queue.requeue(head, Requeue.without(now.plus(WHEN_KNOWN_DOWN)), now);
        } else if (failures > settings.retries()) {
            end(head, Failures.UNAVAILABLE, now);
        } else {
            var backoff = new Backoff(settings.firstPause(), settings.longestPause());
            Instant next = now.plus(backoff.after(failures));
            queue.requeue(head, new Requeue(next, true, true), now);
        }
    }

    private void refused(Head head, SendOutcome.Refused refused, Instant now) {
        switch (refused.reason()) {
            case CREDENTIALS_REFUSED -> {
                queue.requeue(head, Requeue.without(now), now);
                health.report(
                        head.workspace(),
                        head.inbox(),
                        ProviderHealth.credentialsRefused(
                                "inbox.credentials-refused", "inbox.credentials-refused.remedy"));
            }
            case BLOCKED_BY_CUSTOMER -> unreachable(head, refused, Reachability.BLOCKED, now);
            case CUSTOMER_GONE -> unreachable(head, refused, Reachability.GONE, now);
            case CONTENT_REFUSED, PROVIDER_UNAVAILABLE, UNKNOWN_RESULT, INBOX_DISABLED ->
                    end(head, failure(refused), now);
        }
    }

    private void unreachable(
            Head head, SendOutcome.Refused refused, Reachability reachability, Instant now) {
        end(head, failure(refused), now);
        identities.markReachability(DeliveryWorker.actor(head), head.identity(), reachability);
    }

    private void end(Head head, Failure failure, Instant now) {
        queue.failed(head, failure, now);
        messages.recordDelivery(DeliveryWorker.actor(head), head.message(), DeliveryState.FAILED);
    }

    private static Failure failure(SendOutcome.Refused refused) {
        boolean mayHelp =
                switch (refused.reason()) {
                    // Who blocked us may have thought better of it.
                    case BLOCKED_BY_CUSTOMER, PROVIDER_UNAVAILABLE, UNKNOWN_RESULT -> true;
                    case CUSTOMER_GONE, CREDENTIALS_REFUSED, CONTENT_REFUSED, INBOX_DISABLED ->
                            false;
                };
        return new Failure(refused.reason(), refused.messageKey(), mayHelp);
    }
}
