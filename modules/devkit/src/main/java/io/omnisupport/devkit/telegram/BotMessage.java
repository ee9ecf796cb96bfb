package io.omnisupport.devkit.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that a bot has sent.
 *
 * @param kind the message object's field that holds the content, such as {@code text}
 * @param text text or caption; empty when there is neither
 * @param buttons labels of its buttons
 * @param replyTo message of the chat that it answers
 * @param file bytes of its file
 */
public record BotMessage(
        long id,
        String kind,
        String text,
        List<String> buttons,
        @Nullable Long replyTo,
        byte @Nullable [] file,
        boolean isEdited) {}
