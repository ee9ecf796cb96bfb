package io.omnisupport.api.conversations;

import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One block to send; one member is given. */
record MessageBlockInput(
        @Nullable TextBlockInput text,
        @Nullable ButtonsBlockInput buttons,
        @Nullable ButtonPressInput buttonPress) {
    record TextBlockInput(String markdown) {}

    record ButtonsBlockInput(List<ButtonInput> buttons) {
        ButtonsBlock block(ButtonIds ids) {
            return new ButtonsBlock(
                    buttons.stream().map(button -> button.button(ids.next())).toList(), null);
        }
    }

    record ButtonInput(String label, Button.Action action, @Nullable URI url) {
        Button button(String id) {
            return new Button(id, label.strip(), action, url == null ? null : url.toString());
        }
    }

    record ButtonPressInput(String messageId, String buttonId) {}

    /** The content; null for the press of a button, which is none. */
    @Nullable MessageBlock content(ButtonIds ids) {
        if (text != null) {
            return MarkdownText.block(text.markdown());
        }
        return buttons == null ? null : buttons.block(ids);
    }

    /** What a visitor typed is meant as it stands. */
    private @Nullable MessageBlock plain(ButtonIds ids) {
        return text != null
                ? new TextBlock(text.markdown())
                : buttons == null ? null : buttons.block(ids);
    }

    /** All contents of a visitor in order. */
    static List<MessageBlock> plainContents(List<MessageBlockInput> inputs, ButtonIds ids) {
        return inputs.stream().map(input -> input.plain(ids)).filter(Objects::nonNull).toList();
    }

    /** All contents of an operator in order. */
    static List<MessageBlock> contents(List<MessageBlockInput> inputs, ButtonIds ids) {
        return inputs.stream().map(input -> input.content(ids)).filter(Objects::nonNull).toList();
    }
}
