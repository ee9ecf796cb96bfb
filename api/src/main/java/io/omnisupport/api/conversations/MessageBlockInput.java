package io.omnisupport.api.conversations;

import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One block to send; one member is given. */
record MessageBlockInput(
        @Nullable TextBlockInput text,
        @Nullable FileBlockInput file,
        @Nullable ButtonsBlockInput buttons,
        @Nullable ButtonPressInput buttonPress) {
    record TextBlockInput(String markdown) {}

    record FileBlockInput(String attachmentId, @Nullable String caption) {}

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

    /** The content in form; null for a file, and for the press of a button, which is none. */
    @Nullable MessageBlock formatted(ButtonIds ids) {
        return text == null ? buttons(ids) : MarkdownText.block(text.markdown());
    }

    /** The same from a visitor, who means what he types as it stands. */
    @Nullable MessageBlock plain(ButtonIds ids) {
        return text == null ? buttons(ids) : new TextBlock(text.markdown());
    }

    private @Nullable MessageBlock buttons(ButtonIds ids) {
        return buttons == null ? null : buttons.block(ids);
    }
}
