package io.omnisupport.channels.internal.widget;

import io.omnisupport.conversations.ContentNotSupported;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visitor may write. */
final class VisitorContent {
    private static final int MIN_KEY = 8;
    private static final int MAX_KEY = 64;
    private static final int MAX_BLOCKS = 20;
    private static final int MAX_TEXT = 20_000;

    private VisitorContent() {}

    /** Null when it may be stored. */
    static @Nullable Refusal refusal(String key, List<MessageBlock> blocks) {
        if (!isKey(key)) {
            return badKey();
        }
        if (blocks.isEmpty() || blocks.size() > MAX_BLOCKS) {
            return new Validation(
                    List.of("input", "blocks"), "widget.blocks.count", List.of(1, MAX_BLOCKS));
        }
        int length = 0;
        for (int i = 0; i < blocks.size(); i++) {
            var path = List.of("input", "blocks", Integer.toString(i));
            String words = words(blocks.get(i));
            if (words == null) {
                return new ContentNotSupported(path, i, "widget.block-not-supported", List.of());
            }
            length += words.length();
            boolean isEmpty = words.isBlank() && blocks.get(i) instanceof TextBlock;
            if (isEmpty || length > MAX_TEXT) {
                return new Validation(path, "widget.text.length", List.of(1, MAX_TEXT));
            }
        }
        return null;
    }

    /** Text or caption; null for what visitors can't send. */
    private static @Nullable String words(MessageBlock block) {
        return switch (block) {
            case TextBlock(String text, _) -> text;
            case FileBlock(_, _, String caption) -> caption == null ? "" : caption;
            default -> null;
        };
    }

    static boolean isKey(String key) {
        return key.length() >= MIN_KEY && key.length() <= MAX_KEY && key.indexOf('\0') < 0;
    }

    static Refusal badKey() {
        return new Validation(
                List.of("input", "idempotencyKey"), "widget.key.length", List.of(MIN_KEY, MAX_KEY));
    }
}
