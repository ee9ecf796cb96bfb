package io.omnisupport.conversations.internal;

import static java.util.stream.Collectors.joining;

import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.ContactBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.LocationBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.UnsupportedBlock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Content without form: for search, copying, screen readers and lists. */
final class PlainText {
    private static final int LONGEST = 20_000;
    private static final int LINE = 200;

    private PlainText() {}

    static String of(List<MessageBlock> blocks) {
        String text =
                blocks.stream()
                        .map(PlainText::of)
                        .filter(part -> !part.isBlank())
                        .collect(joining("\n"));
        return cut(text, LONGEST);
    }

    /** The words of a text on one line. */
    static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LINE ? line : cut(line, LINE - 1).stripTrailing() + "…";
    }

    /** Message key of what the content is when it has no words; null when it has. */
    static @Nullable String word(List<MessageBlock> blocks) {
        return blocks.stream()
                .map(block ->
                        switch (block) {
                            case FileBlock file -> "preview." + kind(file);
                            case LocationBlock _ -> "preview.location";
                            case ContactBlock _ -> "preview.contact";
                            case TextBlock _, ButtonsBlock _, UnsupportedBlock _ -> null;
                        })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String kind(FileBlock file) {
        return file.presentation().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String of(MessageBlock block) {
        return switch (block) {
            case TextBlock(String text, _) -> text;
            case FileBlock(_, _, String caption) -> caption == null ? "" : caption;
            case ButtonsBlock(List<Button> buttons, _) ->
                    buttons.stream().map(Button::label).collect(joining(" · "));
            case LocationBlock place ->
                    Stream.of(place.placeName(), place.address())
                            .filter(Objects::nonNull)
                            .collect(joining(", "));
            case ContactBlock contact ->
                    Stream.concat(Stream.of(contact.name()), contact.phones().stream())
                            .collect(joining(" "));
            case UnsupportedBlock unsupported -> unsupported.fallbackText();
        };
    }

    /** Never through the middle of a surrogate pair. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
