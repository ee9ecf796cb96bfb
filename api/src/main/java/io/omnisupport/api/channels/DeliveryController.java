package io.omnisupport.api.channels;

import io.omnisupport.api.graphql.Batch;
import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.channels.Deliveries;
import io.omnisupport.channels.Delivery;
import io.omnisupport.channels.Delivery.Failure;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Messages;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Ways of messages to providers. */
@Controller
class DeliveryController {
    private final Deliveries deliveries;
    private final Messages messages;
    private final MessageSource sentences;

    DeliveryController(Deliveries deliveries, Messages messages, MessageSource sentences) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.sentences = sentences;
    }

    @BatchMapping
    Map<Delivery, Message> message(List<Delivery> sources, @ContextValue Actor actor) {
        return Batch.of(sources, Delivery::message, ids -> messages.find(actor, ids));
    }

    @SchemaMapping(typeName = "DeliveryFailure")
    String message(Failure failure, Locale locale) {
        return Objects.requireNonNull(sentences.getMessage(failure.messageKey(), null, locale));
    }

    @MutationMapping
    DeliveryRetryPayload deliveryRetry(
            @Argument DeliveryRetryInput input, @ContextValue Actor actor) {
        return Payloads.of(
                ChannelNodes.DELIVERY
                        .read(input.deliveryId(), "input", "deliveryId")
                        .then(id -> deliveries.retry(actor, id)),
                DeliveryRetryPayload::new);
    }

    record DeliveryRetryInput(String deliveryId) {}

    record DeliveryRetryPayload(@Nullable Delivery delivery, List<Refusal> errors) {}
}
