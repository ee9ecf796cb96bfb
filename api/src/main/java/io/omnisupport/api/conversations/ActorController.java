package io.omnisupport.api.conversations;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.platform.Nodes;
import io.omnisupport.conversations.Author;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.tenancy.OperatorId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who did something. */
@Controller
class ActorController {
    private final Nodes nodes;
    private final MessageSource messages;

    ActorController(Nodes nodes, MessageSource messages) {
        this.nodes = nodes;
        this.messages = messages;
    }

    /** Customers read operators' public names; workers' names are for logs. */
    @SchemaMapping(typeName = "Actor")
    String name(Author author, @ContextValue Actor actor, Locale locale) {
        if (author.kind() == ActorKind.SYSTEM) {
            return Objects.requireNonNull(messages.getMessage("actor.system", null, locale));
        }
        return actor instanceof CustomerActor ? author.publicName() : author.name();
    }

    @SchemaMapping(typeName = "Actor")
    CompletableFuture<@Nullable Object> node(Author author, DataFetchingEnvironment environment) {
        UUID id = author.id();
        if (id == null) {
            return CompletableFuture.completedFuture(null);
        }
        return switch (author.kind()) {
            case OPERATOR -> nodes.find(new OperatorId(id), environment);
            case CUSTOMER -> nodes.find(new CustomerId(id), environment);
            case API_TOKEN, ASSISTANT, SCENARIO, RULE, SYSTEM ->
                    CompletableFuture.completedFuture(null);
        };
    }
}
