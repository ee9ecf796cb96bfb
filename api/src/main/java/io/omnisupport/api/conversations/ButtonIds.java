package io.omnisupport.api.conversations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Ids for the buttons of one message: unlike those of any other, for clients keep objects by id,
 * and the same when the same input is sent again.
 */
final class ButtonIds {
    private final String message;
    private int count;

    /**
     * @param receiver id of the conversation or customer written to
     * @param idempotencyKey of the message
     */
    ButtonIds(String receiver, String idempotencyKey) {
        this.message = receiver + " " + idempotencyKey;
    }

    String next() {
        String name = message + " " + ++count;
        return "btn_" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
