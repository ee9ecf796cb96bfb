package io.omnisupport.channels.spi;

import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message at the provider: a whole reply or a piece of it, already cut to the channel's limits.
 *
 * @param recipient external id of the identity
 * @param replyToExternalId message it answers, as the provider knows it
 */
public record Outbound(String recipient, Part part, @Nullable String replyToExternalId) {
    /** Content of one provider message. */
    public sealed interface Part {}

    /** Text, with buttons under it. */
    public record TextPart(String text, List<TextSpan> spans, List<Button> buttons)
            implements Part {
        public TextPart {
            spans = List.copyOf(spans);
            buttons = List.copyOf(buttons);
        }
    }

    /** File with its bytes. */
    public record FilePart(
            String fileName,
            String contentType,
            Presentation presentation,
            byte[] bytes,
            @Nullable String caption)
            implements Part {}

    /** Place on the map. */
    public record LocationPart(
            double latitude, double longitude, @Nullable String placeName, @Nullable String address)
            implements Part {}

    /** Contact card. */
    public record ContactPart(String name, String phone) implements Part {}
}
