package io.omnisupport.devkit.telegram;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A customer's verbs by name, each with its words as JSON. */
final class ControlVerbs {
    private final FakeCustomer customer;

    ControlVerbs(FakeCustomer customer) {
        this.customer = customer;
    }

    /** Answers with the number of what was made. */
    ObjectNode act(String verb, JsonNode words) {
        ObjectNode result = JsonMapper.shared().createObjectNode();
        switch (verb) {
            case "meets" -> result.put("id", customer.id());
            case "writes" -> result.put("messageId", customer.writes(require(words, "text")));
            case "starts" -> result.put("messageId", customer.starts(text(words, "payload")));
            case "replies" ->
                    result.put(
                            "messageId", customer.replies(message(words), require(words, "text")));
            case "sendsPhoto" ->
                    result.put(
                            "messageId", customer.sendsPhoto(bytes(words), text(words, "caption")));
            case "sendsDocument" -> result.put("messageId", document(words));
            case "sendsVoice" -> result.put("messageId", customer.sendsVoice(bytes(words)));
            case "sharesContact" -> result.put("messageId", customer.sharesContact());
            case "sharesLocation" ->
                    result.put(
                            "messageId",
                            customer.sharesLocation(
                                    words.path("latitude").asDouble(0),
                                    words.path("longitude").asDouble(0)));
            case "edits" -> customer.edits(message(words), require(words, "text"));
            case "presses" -> result.put("pressId", customer.presses(require(words, "button")));
            case "blocks" -> customer.blocks();
            case "unblocks" -> customer.unblocks();
            case "leaves" -> customer.leaves();
            default -> throw new IllegalArgumentException("A customer can't " + verb);
        }
        return result;
    }

    private long document(JsonNode words) {
        return customer.sendsDocument(
                require(words, "fileName"),
                words.path("contentType").asString("application/octet-stream"),
                bytes(words),
                text(words, "caption"));
    }

    private static long message(JsonNode words) {
        return words.path("messageId").asLong(0);
    }

    private static byte[] bytes(JsonNode words) {
        return Base64.getDecoder().decode(require(words, "base64"));
    }

    private static @Nullable String text(JsonNode words, String name) {
        return words.path(name).asStringOpt().orElse(null);
    }

    private static String require(JsonNode words, String name) {
        String text = text(words, name);
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("Say " + name);
        }
        return text;
    }
}
