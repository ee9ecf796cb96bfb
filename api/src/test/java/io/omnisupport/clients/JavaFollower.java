package io.omnisupport.clients;

import io.omnisupport.client.OmniSupportClient;
import io.omnisupport.client.live.LiveStream;
import io.omnisupport.client.live.StreamSignal;
import io.omnisupport.client.session.OperatorSession;
import io.omnisupport.clients.operations.ConformanceEvents;
import io.omnisupport.clients.operations.ConformanceEvents.InboxEvent;
import io.omnisupport.clients.operations.ConformanceInbox;
import io.omnisupport.clients.operations.ConversationStatus;
import io.omnisupport.world.Shop.Employee;
import io.omnisupport.world.Shops;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows with the Java SDK. */
final class JavaFollower implements Follower {
    private final OmniSupportClient client;
    private final LiveStream<StreamSignal<InboxEvent>> stream;
    private final Map<String, Talk> talks = new TreeMap<>();
    private volatile boolean isReady;

    JavaFollower(URI url, Employee operator) {
        var session = OperatorSession.create();
        client = OmniSupportClient.builder(url, "conformance").auth(session).build();
        Insistent.ask(() -> session.signIn(operator.operator().email(), Shops.PASSWORD));
        stream = client.stream(ConformanceEvents.of());
        Thread.ofVirtual().name("follower").start(() -> stream.forEach(this::hear));
    }

    @Override
    public synchronized Map<String, Talk> talks() {
        return new TreeMap<>(talks);
    }

    @Override
    public boolean isReady() {
        return isReady;
    }

    @Override
    public void close() {
        stream.close();
        client.close();
    }

    private synchronized void hear(StreamSignal<InboxEvent> signal) {
        switch (signal) {
            case StreamSignal.Ready<InboxEvent> ready -> {
                // What came during a break must come by events.
                if (!ready.isResumed()) {
                    load();
                }
            }
            case StreamSignal.Resync<InboxEvent> resync -> load();
            case StreamSignal.Event<InboxEvent> event -> hear(event.event());
        }
    }

    private void load() {
        var inbox = Insistent.ask(() -> client.query(ConformanceInbox.of())).conversations();
        talks.clear();
        inbox.nodes()
                .forEach(node ->
                        talks.put(
                                node.id(),
                                new Talk(
                                        node.status().name(),
                                        node.unreadCount(),
                                        node.preview() == null ? "" : node.preview().text(),
                                        node.messages().nodes().stream()
                                                .map(ConformanceInbox.Message::text)
                                                .toList())));
        isReady = true;
    }

    private void hear(InboxEvent event) {
        switch (event) {
            case InboxEvent.ConversationEntered(var cursor, var conversation) -> show(conversation);
            case InboxEvent.ConversationChanged(var cursor, var conversation) -> show(conversation);
            case InboxEvent.ConversationLeft left -> talks.remove(left.conversationId());
            case InboxEvent.MessageAdded(var cursor, var message) -> add(message);
            case InboxEvent.Other other -> {}
        }
    }

    private void show(ConformanceEvents.@Nullable Conversation shown) {
        if (shown != null) {
            ConversationStatus status = shown.status();
            var preview = shown.preview();
            talks.put(
                    shown.id(),
                    new Talk(
                            status.name(),
                            shown.unreadCount(),
                            preview == null ? "" : preview.text(),
                            talk(shown.id()).messages()));
        }
    }

    private void add(ConformanceEvents.@Nullable Message message) {
        if (message != null) {
            String id = message.conversation().id();
            Talk talk = talk(id);
            var messages = new ArrayList<>(talk.messages());
            messages.add(message.text());
            talks.put(id, new Talk(talk.status(), talk.unread(), talk.preview(), messages));
        }
    }

    private Talk talk(String id) {
        return talks.getOrDefault(id, new Talk("", 0, "", List.of()));
    }
}
