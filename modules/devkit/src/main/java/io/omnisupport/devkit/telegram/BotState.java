package io.omnisupport.devkit.telegram;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One bot: its chats and what it has yet to hear; guarded by the world. */
final class BotState {
    /** What is sent unless a bot says otherwise. */
    private static final Set<String> NEVER_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final String token;
    private final String name;
    private final String username;
    private Map<Long, Chat> chats = new LinkedHashMap<>();
    private Set<String> openPresses = new LinkedHashSet<>();
    private UpdateQueue updates;
    private List<String> allowed = List.of();
    private @Nullable Webhook webhook;
    private boolean isRevoked;
    private long polledAt;
    private long lastMessage;

    @JsonCreator
    BotState(String token, String name, String username) {
        this.token = token;
        this.name = name;
        this.username = username;
        this.updates = new UpdateQueue(Math.floorMod(token.hashCode(), 900_000_000L));
        this.lastMessage = 1_000;
    }

    String token() {
        return token;
    }

    String name() {
        return name;
    }

    String username() {
        return username;
    }

    /** The part of the token before the colon. */
    long id() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    ObjectNode asUser() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", id())
                .put("is_bot", true)
                .put("first_name", name)
                .put("username", username);
    }

    boolean isRevoked() {
        return isRevoked;
    }

    void revoke() {
        isRevoked = true;
    }

    /** The chat with a person, opened when there is none. */
    Chat chat(long person) {
        return chats.computeIfAbsent(person, id -> new Chat());
    }

    @Nullable Chat findChat(long person) {
        return chats.get(person);
    }

    long nextMessage() {
        return ++lastMessage;
    }

    void meetMessage(long id) {
        lastMessage = Math.max(lastMessage, id);
    }

    void pressed(String press) {
        openPresses.add(press);
    }

    /** True when the press waited for this answer. */
    boolean answer(String press) {
        return openPresses.remove(press);
    }

    boolean isWaiting(String press) {
        return openPresses.contains(press);
    }

    UpdateQueue updates() {
        return updates;
    }

    /** Adds an update unless the bot does not want its kind. */
    void hears(String kind, String chat, ObjectNode update) {
        boolean isWanted =
                allowed.isEmpty() ? !NEVER_BY_DEFAULT.contains(kind) : allowed.contains(kind);
        if (isWanted) {
            updates.add(chat, update);
        }
    }

    List<String> allowed() {
        return allowed;
    }

    void allow(List<String> kinds) {
        allowed = kinds;
    }

    @Nullable Webhook webhook() {
        return webhook;
    }

    void listenAt(@Nullable Webhook address) {
        webhook = address;
    }

    void polled(long atMillis) {
        polledAt = atMillis;
    }

    long polledAt() {
        return polledAt;
    }
}
