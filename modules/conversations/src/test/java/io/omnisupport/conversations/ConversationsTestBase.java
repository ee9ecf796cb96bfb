package io.omnisupport.conversations;

import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.Messages.ReceivedMessage;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity.Evidence.Kind;
import io.omnisupport.devkit.spring.StatementCounter;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Outcome.Refused;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.Operators.NewOperator;
import io.omnisupport.tenancy.Role;
import io.omnisupport.tenancy.Workspaces;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this module share: a workspace, people who write and people who answer. */
@SpringBootTest
abstract class ConversationsTestBase {
    static final UUID INBOX = UUID.randomUUID();

    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired Notes notes;
    @Autowired Timelines timelines;
    @Autowired Turns turns;
    @Autowired ReadMarks marks;
    @Autowired Attachments attachments;
    @Autowired Uploads uploads;
    @Autowired Workspaces workspaces;
    @Autowired Operators operators;
    @Autowired ChannelIdentities identities;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;
    @Autowired StatementCounter statements;
    @Autowired SettableReplyPolicy policy;

    WorkspaceId workspace = new WorkspaceId(new UUID(0, 0));

    @BeforeEach
    void freshWorkspace() {
        workspace = aWorkspace();
        policy.allowAll();
    }

    WorkspaceId aWorkspace() {
        return workspaces.create("Ромашка", Locale.of("ru"), ZoneId.of("Europe/Moscow")).id();
    }

    OperatorActor anOperator(String name) {
        String email = UUID.randomUUID() + "@example.ru";
        var outcome =
                operators.create(
                        new SystemActor(workspace, "test"),
                        new NewOperator(
                                name,
                                name.split(" ")[0],
                                email,
                                "a long password 1",
                                Role.OPERATOR));
        Operator operator = done(outcome);
        return new OperatorActor(workspace, operator.id().value(), name, Role.OPERATOR.scopes());
    }

    Person aPerson() {
        return aPerson(workspace);
    }

    Person aPerson(WorkspaceId of) {
        Resolved resolved =
                identities.resolve(
                        new SystemActor(of, "test"),
                        new Sighting(
                                INBOX,
                                UUID.randomUUID().toString(),
                                null,
                                "Иван",
                                null,
                                Kind.PROVIDER_ACCOUNT));
        return new Person(
                resolved,
                new CustomerActor(
                        of,
                        resolved.customer().id().value(),
                        resolved.customer().name(),
                        resolved.identity().id().value(),
                        INBOX));
    }

    /** Somebody who writes in. */
    record Person(Resolved known, CustomerActor actor) {}

    Message writes(Person person, String text) {
        return writes(person, UUID.randomUUID().toString(), text, Instant.now());
    }

    Message writes(Person person, String externalId, String text, Instant at) {
        return messages.receive(
                person.actor(),
                new ReceivedMessage(
                        person.known().identity(),
                        externalId,
                        List.of(new TextBlock(text)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        at));
    }

    Message replies(OperatorActor operator, ConversationId conversation, String text) {
        return done(messages.send(operator, reply(conversation, text)));
    }

    static SendMessage reply(ConversationId conversation, String text) {
        return reply(conversation, text, null, null);
    }

    static SendMessage reply(
            ConversationId conversation,
            String text,
            @Nullable MessageId lastSeen,
            @Nullable StatusTransition transition) {
        return new SendMessage(
                UUID.randomUUID().toString(),
                conversation,
                List.of(new TextBlock(text)),
                null,
                lastSeen,
                transition);
    }

    Conversation conversation(ConversationId id) {
        return conversations.find(new SystemActor(workspace, "test"), List.of(id)).get(id);
    }

    List<String> eventTypes() {
        return strings("select type from event_log order by sequence");
    }

    List<String> strings(String sql) {
        return transactions.read(workspace, () -> jdbc.sql(sql).query(String.class).list());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?>(var value) -> throw new AssertionError("done: " + value);
            case Refused<?>(Refusal refusal) -> refusal;
        };
    }
}
