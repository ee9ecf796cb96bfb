package io.omnisupport.api.conversations;

import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import java.net.URI;
import java.util.ArrayList;
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
        /** Ids by position: the same input makes the same block. */
        ButtonsBlock block() {
            var made = new ArrayList<Button>();
            for (ButtonInput button : buttons) {
                made.add(button.button("b" + (made.size() + 1)));
            }
            return new ButtonsBlock(made, null);
        }
    }

    record ButtonInput(String label, Button.Action action, @Nullable URI url) {
        Button button(String id) {
            return new Button(id, label.strip(), action, url == null ? null : url.toString());
        }
    }

    record ButtonPressInput(String messageId, String buttonId) {}

    /** The content; null for the press of a button, which is none. */
    @Nullable MessageBlock content() {
        if (text != null) {
            return MarkdownText.block(text.markdown());
        }
        return buttons == null ? null : buttons.block();
    }

    /** What a visitor typed is meant as it stands. */
    private @Nullable MessageBlock plain() {
        return text != null
                ? new TextBlock(text.markdown())
                : buttons == null ? null : buttons.block();
    }

    /** All contents of a visitor in order. */
    static List<MessageBlock> plainContents(List<MessageBlockInput> inputs) {
        return inputs.stream().map(MessageBlockInput::plain).filter(Objects::nonNull).toList();
    }

    /** All contents of an operator in order. */
    static List<MessageBlock> contents(List<MessageBlockInput> inputs) {
        return inputs.stream().map(MessageBlockInput::content).filter(Objects::nonNull).toList();
    }
}
