package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.Delivery.Failure.Reason;
import io.omnisupport.channels.adapter.telegram.Answer.Ok;
import io.omnisupport.channels.spi.Outbound;
import io.omnisupport.channels.spi.Outbound.ContactPart;
import io.omnisupport.channels.spi.Outbound.FilePart;
import io.omnisupport.channels.spi.Outbound.LocationPart;
import io.omnisupport.channels.spi.Outbound.TextPart;
import io.omnisupport.channels.spi.SendOutcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Part to Bot API call, answer to outcome. */
final class TelegramSender {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    private final BotApi api;

    TelegramSender(BotApi api) {
        this.api = api;
    }

    SendOutcome send(BotServer bot, Outbound outbound) {
        return switch (outbound.part()) {
            case TextPart text -> text(bot, outbound, text);
            case FilePart file -> file(bot, outbound, file);
            case LocationPart place -> outcome(place(bot, outbound, place));
            case ContactPart contact -> outcome(contact(bot, outbound, contact));
        };
    }

    /** Formatting that Telegram can't read costs the formatting, not the message. */
    private SendOutcome text(BotServer bot, Outbound outbound, TextPart text) {
        var parameters = common(outbound);
        parameters.put("text", text.text());
        put(parameters, "reply_markup", Keyboard.markup(text.buttons()));
        var entities = FormattedText.entities(text.spans());
        if (entities.isEmpty()) {
            return outcome(api.tell(bot, "sendMessage", parameters));
        }
        var formatted = new LinkedHashMap<>(parameters);
        formatted.put("entities", entities);
        Answer answer = api.tell(bot, "sendMessage", formatted);
        boolean isMisread =
                answer instanceof Answer.Refused refused
                        && refused.code() == 400
                        && (refused.says("entit") || refused.says("ENTIT"));
        return outcome(isMisread ? api.tell(bot, "sendMessage", parameters) : answer);
    }

    /** A picture that Telegram won't show goes as a document. */
    private SendOutcome file(BotServer bot, Outbound outbound, FilePart file) {
        var method = UploadMethod.of(file);
        Answer answer = upload(bot, outbound, file, method);
        boolean isNoPicture =
                method != UploadMethod.DOCUMENT
                        && answer instanceof Answer.Refused refused
                        && refused.code() == 400
                        && (refused.says("PHOTO_") || refused.says("IMAGE_PROCESS"));
        return outcome(isNoPicture ? upload(bot, outbound, file, UploadMethod.DOCUMENT) : answer);
    }

    private Answer upload(BotServer bot, Outbound outbound, FilePart file, UploadMethod method) {
        var form = new Multipart();
        common(outbound)
                .forEach((name, value) ->
                        form.field(
                                name,
                                value instanceof String text
                                        ? text
                                        : JSON.writeValueAsString(value)));
        if (file.caption() != null) {
            form.field("caption", file.caption());
        }
        form.file(method.field(), file.fileName(), file.contentType(), file.bytes());
        return api.upload(bot, method.method(), form);
    }

    private Answer place(BotServer bot, Outbound outbound, LocationPart place) {
        var parameters = common(outbound);
        parameters.put("latitude", place.latitude());
        parameters.put("longitude", place.longitude());
        if (place.placeName() == null) {
            return api.tell(bot, "sendLocation", parameters);
        }
        parameters.put("title", place.placeName());
        parameters.put("address", place.address() == null ? "" : place.address());
        return api.tell(bot, "sendVenue", parameters);
    }

    private Answer contact(BotServer bot, Outbound outbound, ContactPart contact) {
        var parameters = common(outbound);
        parameters.put("phone_number", contact.phone());
        parameters.put("first_name", contact.name());
        return api.tell(bot, "sendContact", parameters);
    }

    private static Map<String, Object> common(Outbound outbound) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("chat_id", outbound.recipient());
        String replyTo = outbound.replyToExternalId();
        String message = replyTo == null ? null : messageId(outbound.recipient(), replyTo);
        if (message != null) {
            parameters.put(
                    "reply_parameters",
                    Map.of(
                            "message_id",
                            Long.parseLong(message),
                            "allow_sending_without_reply",
                            true));
        }
        return parameters;
    }

    /** Only a message of the same chat can be answered; presses and the like have no number. */
    private static @Nullable String messageId(String chat, String externalId) {
        String prefix = chat + ":";
        String rest = externalId.startsWith(prefix) ? externalId.substring(prefix.length()) : "";
        return rest.matches("\\d{1,18}") ? rest : null;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static SendOutcome outcome(Answer answer) {
        return switch (answer) {
            case Ok(var result) -> new SendOutcome.Sent(MessageReader.externalId(result));
            case Answer.Silent(boolean maybeDone, boolean tried) ->
                    maybeDone ? new SendOutcome.Unknown() : new SendOutcome.Unavailable(tried);
            case Answer.Refused refused -> refusal(refused);
        };
    }

    private static SendOutcome refusal(Answer.Refused refused) {
        if (refused.code() == 429) {
            Duration wait = refused.retryAfter();
            return new SendOutcome.Throttled(wait == null ? SHORT_PAUSE : wait);
        }
        if (refused.isAboutToken()) {
            return new SendOutcome.Refused(
                    Reason.CREDENTIALS_REFUSED, "delivery.failure.credentials-refused");
        }
        if (refused.code() >= 500) {
            return new SendOutcome.Unavailable(true);
        }
        if (refused.says("deactivated")
                || refused.says("chat not found")
                || refused.says("PEER_ID_INVALID")) {
            return new SendOutcome.Refused(Reason.CUSTOMER_GONE, "delivery.failure.customer-gone");
        }
        if (refused.code() == 403) {
            return new SendOutcome.Refused(
                    Reason.BLOCKED_BY_CUSTOMER, "delivery.failure.blocked-by-customer");
        }
        return new SendOutcome.Refused(Reason.CONTENT_REFUSED, "delivery.failure.content-refused");
    }
}
