package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import io.omnisupport.conversations.MessageBlock.TextSpan.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Formatting by position, which Telegram too counts in UTF-16 units. */
final class FormattedText {
    private FormattedText() {}

    /** Text with the formatting we know; the rest stays plain. */
    static TextBlock read(String text, JsonNode entities) {
        var spans = new ArrayList<TextSpan>();
        for (JsonNode entity : entities) {
            Style style = style(Fields.text(entity, "type", ""));
            long offset = Fields.number(entity, "offset", -1);
            long length = Fields.number(entity, "length", 0);
            if (style != null && offset >= 0 && length > 0 && offset + length <= text.length()) {
                String url = style == Style.LINK ? Fields.text(entity, "url") : null;
                spans.add(new TextSpan((int) offset, (int) length, style, url));
            }
        }
        return new TextBlock(text, spans);
    }

    /** Entities as the Bot API takes them; a link without an address is one by itself. */
    static List<Map<String, Object>> entities(List<TextSpan> spans) {
        var entities = new ArrayList<Map<String, Object>>();
        for (TextSpan span : spans) {
            String type = type(span);
            if (type != null) {
                var entity = new LinkedHashMap<String, Object>();
                entity.put("type", type);
                entity.put("offset", span.offset());
                entity.put("length", span.length());
                if (span.url() != null && span.style() == Style.LINK) {
                    entity.put("url", span.url());
                }
                entities.add(entity);
            }
        }
        return entities;
    }

    private static @Nullable Style style(String type) {
        return switch (type) {
            case "bold" -> Style.BOLD;
            case "italic" -> Style.ITALIC;
            case "underline" -> Style.UNDERLINE;
            case "strikethrough" -> Style.STRIKE;
            case "spoiler" -> Style.SPOILER;
            case "code" -> Style.CODE;
            case "pre" -> Style.PRE;
            case "blockquote", "expandable_blockquote" -> Style.QUOTE;
            case "text_link", "url" -> Style.LINK;
            case "mention", "text_mention" -> Style.MENTION;
            default -> null;
        };
    }

    private static @Nullable String type(TextSpan span) {
        return switch (span.style()) {
            case BOLD -> "bold";
            case ITALIC -> "italic";
            case UNDERLINE -> "underline";
            case STRIKE -> "strikethrough";
            case SPOILER -> "spoiler";
            case CODE -> "code";
            case PRE -> "pre";
            case QUOTE -> "blockquote";
            case LINK -> span.url() == null ? null : "text_link";
            case MENTION -> null;
        };
    }
}
