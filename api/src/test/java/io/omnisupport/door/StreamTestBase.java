package io.omnisupport.door;

import io.omnisupport.world.LiveSocket;
import io.omnisupport.world.LiveStream;
import io.omnisupport.world.Shop.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A visitor has written, and an operator's socket is open. */
abstract class StreamTestBase extends DoorTestBase {
    static final String TALK =
            """
            subscription($id: ID!, $since: String) { conversationEvents(conversationId: $id, since: $since) {
              __typename cursor
              ... on MessageAdded { message { text } }
              ... on ConversationChanged { conversation { status assignee { name } } } } }\
            """;
    static final String INBOX =
            """
            subscription($since: String, $filter: ConversationFilter) { inboxEvents(since: $since, filter: $filter) {
              __typename cursor
              ... on ConversationEntered { conversation { id preview { text } } }
              ... on ConversationChanged { conversation { id } }
              ... on ConversationLeft { conversationId }
              ... on ViewCountsChanged { views { builtIn conversationCount } } } }\
            """;

    static final String FIRST = "Первое";

    LiveSocket socket;
    Visitor visitor;
    String conversation;

    @BeforeEach
    void aCustomerWritesAndAnOperatorLooks() {
        visitor = shop.visitor(door);
        conversation = visitor.writes(FIRST).text("/messageSend/message/conversation/id");
        socket = shop.anna().api().connect().acknowledged();
    }

    @AfterEach
    void disconnect() {
        socket.close();
    }

    LiveStream talk(@Nullable String since) {
        return socket.subscribe(
                TALK,
                since == null
                        ? Map.of("id", conversation)
                        : Map.of("id", conversation, "since", since));
    }

    LiveStream inbox(@Nullable String since, Map<String, ?> variables) {
        var all = new HashMap<String, Object>(variables);
        all.put("since", since);
        return socket.subscribe(INBOX, all);
    }
}
