package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.adapter.telegram.MediaReader.Media;
import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.channels.spi.IncomingFile;
import io.omnisupport.channels.spi.Sender;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.ContactBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.LocationBlock;
import io.omnisupport.conversations.MessageBlock.UnsupportedBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one message object of a private chat. */
final class MessageReader {
    private static final Duration REST_OF_SECOND = Duration.ofSeconds(1).minusNanos(1_000);

    private final JsonNode message;
    private final Sender sender;
    private final List<MessageBlock> blocks = new ArrayList<>();
    private final List<IncomingFile> files = new ArrayList<>();
    private @Nullable String ownPhone;

    private MessageReader(JsonNode message, Sender sender) {
        this.message = message;
        this.sender = sender;
    }

    /** The message, with at least one block. */
    static Received read(JsonNode message, Sender sender) {
        return new MessageReader(message, sender).read();
    }

    /** External id of a message in a chat. */
    static String externalId(JsonNode message) {
        return Fields.number(message.path("chat"), "id", 0)
                + ":"
                + Fields.number(message, "message_id", 0);
    }

    /**
     * End of the second that Telegram tells, so that what a customer writes within the second of
     * our reply does not stand above it; null when missing or zero, which means forgotten.
     */
    static @Nullable Instant time(JsonNode node, String field) {
        long seconds = Fields.number(node, field, 0);
        return seconds > 0 && seconds < Instant.MAX.getEpochSecond()
                ? Instant.ofEpochSecond(seconds).plus(REST_OF_SECOND)
                : null;
    }

    private Received read() {
        readText();
        readMedia();
        readContact();
        readPlace();
        if (blocks.isEmpty()) {
            blocks.add(unsupported());
        }
        JsonNode repliedTo = message.path("reply_to_message");
        Instant edited = time(message, "edit_date");
        return new Received(
                sender,
                externalId(message),
                blocks,
                files,
                repliedTo.isObject() ? externalId(repliedTo) : null,
                forwardedFrom(),
                ownPhone,
                edited == null ? time(message, "date") : edited);
    }

    private void readText() {
        String text = Fields.text(message, "text");
        if (text != null) {
            blocks.add(FormattedText.read(text, message.path("entities")));
        }
    }

    private void readMedia() {
        Media media = MediaReader.read(message);
        if (media != null) {
            String caption = Fields.text(message, "caption");
            blocks.add(
                    new FileBlock(
                            media.file().attachment().id(),
                            media.presentation(),
                            caption == null ? media.emoji() : caption));
            files.add(media.file());
        }
    }

    private void readContact() {
        JsonNode contact = message.path("contact");
        String phone = Fields.text(contact, "phone_number");
        if (phone != null) {
            Long owner = Fields.number(contact, "user_id");
            boolean isOwn =
                    owner != null && owner.equals(Fields.number(message.path("from"), "id"));
            String international = international(phone);
            blocks.add(new ContactBlock(Names.of(contact, phone), List.of(international), isOwn));
            ownPhone = isOwn ? international : null;
        }
    }

    /** Telegram gives numbers in international form, with or without the plus. */
    private static String international(String phone) {
        return phone.startsWith("+") ? phone : "+" + phone;
    }

    /** A venue fills {@code location} too. */
    private void readPlace() {
        JsonNode venue = message.path("venue");
        JsonNode location =
                venue.path("location").isObject()
                        ? venue.path("location")
                        : message.path("location");
        if (location.isObject()) {
            blocks.add(
                    new LocationBlock(
                            Fields.real(location, "latitude"),
                            Fields.real(location, "longitude"),
                            Fields.text(venue, "title"),
                            Fields.text(venue, "address")));
        }
    }

    private UnsupportedBlock unsupported() {
        String kind = UnknownContent.kind(message);
        return new UnsupportedBlock(kind, UnknownContent.describe(kind, message.path(kind)));
    }

    private @Nullable String forwardedFrom() {
        JsonNode origin = message.path("forward_origin");
        if (origin.isObject()) {
            return Names.ofOrigin(origin);
        }
        JsonNode from = message.path("forward_from");
        if (from.isObject()) {
            return Names.of(from, "…");
        }
        String hidden = Fields.text(message, "forward_sender_name");
        return hidden == null ? Fields.text(message.path("forward_from_chat"), "title") : hidden;
    }
}
