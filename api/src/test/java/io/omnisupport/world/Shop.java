package io.omnisupport.world;

import static org.awaitility.Awaitility.await;

import io.omnisupport.channels.Inbox;
import io.omnisupport.devkit.telegram.FakeBot;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A workspace with its staff, a site and a bot.
 *
 * @param anna owns it
 * @param boris answers customers
 * @param telegramApi where Telegram is
 */
public record Shop(
        WorkspaceId workspace,
        Employee anna,
        Employee boris,
        Inbox site,
        Inbox bot,
        FakeBot telegram,
        String telegramApi) {
    /** Somebody who works here, with an access token. */
    public record Employee(Operator operator, Guest api) {
        /** Id of the operator. */
        public String id() {
            return operator.id().text();
        }

        /** Replies into a conversation. */
        public Answer replies(String conversationId, String text) {
            return api.change(
                    "messageSend",
                    message(Map.of("conversationId", conversationId), text),
                    "message { id text delivery { id state } conversation { id status } }");
        }
    }

    /** Somebody on the shop's site. */
    public record Visitor(Guest api, String customerId, String resumeToken) {
        /** Writes into the widget. */
        public Answer writes(String text) {
            return api.change(
                    "messageSend",
                    message(Map.of("customerId", customerId), text),
                    "message { id text conversation { id } }");
        }
    }

    /** A new visitor of the site. */
    public Visitor visitor(Door door) {
        return enter(door, Map.of("key", site.key()));
    }

    /** The same visitor later. */
    public Visitor visitor(Door door, String resumeToken) {
        return enter(door, Map.of("key", site.key(), "resumeToken", resumeToken));
    }

    private static Visitor enter(Door door, Map<String, String> input) {
        Answer started =
                door.stranger()
                        .change(
                                "widgetSessionStart",
                                input,
                                "session { accessToken resumeToken customer { id } }")
                        .done("widgetSessionStart");
        String at = "/widgetSessionStart/session/";
        return new Visitor(
                door.stranger().with(started.text(at + "accessToken")),
                started.text(at + "customer/id"),
                started.text(at + "resumeToken"));
    }

    /** Waits for the newest conversation of this channel; its id. */
    public String awaitConversation(String channel) {
        return await().until(() -> newest(channel), Optional::isPresent).orElseThrow();
    }

    private Optional<String> newest(String channel) {
        return anna.api()
                .ask("{ conversations(first: 50) { nodes { id inbox { channel } } } }")
                .at("/conversations/nodes")
                .valueStream()
                .filter(node -> node.at("/inbox/channel").asString().equals(channel))
                .map(node -> node.path("id").asString())
                .findFirst();
    }

    /** Input of {@code messageSend} with a key of its own. */
    public static Map<String, Object> message(Map<String, String> to, String text) {
        return Map.of(
                "idempotencyKey", UUID.randomUUID().toString(),
                "to", to,
                "blocks", List.of(Map.of("text", Map.of("markdown", text))));
    }
}
