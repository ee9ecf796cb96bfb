package io.omnisupport.channels.adapter.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.channels.Delivery.Failure.Reason;
import io.omnisupport.channels.spi.Outbound;
import io.omnisupport.channels.spi.Outbound.FilePart;
import io.omnisupport.channels.spi.Outbound.LocationPart;
import io.omnisupport.channels.spi.Outbound.Part;
import io.omnisupport.channels.spi.Outbound.TextPart;
import io.omnisupport.channels.spi.SendOutcome;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.Button.Action;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import io.omnisupport.conversations.MessageBlock.TextSpan.Style;
import io.omnisupport.platform.OutboundHttp.FailureKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramSenderTest {
    private static final String CHAT = "371452009";
    private static final TextPart HELLO = new TextPart("Здравствуйте!", List.of(), List.of());

    private final ScriptedHttp http = new ScriptedHttp();

    private SendOutcome send(Part part) {
        return send(new Outbound(CHAT, part, null));
    }

    private SendOutcome send(Outbound outbound) {
        return TelegramFixture.adapter(http).send(TelegramFixture.connection(), outbound);
    }

    private static String error(int code, String description) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}"
                .formatted(code, description);
    }

    @Test
    void tellsTheProvidersIdOfWhatItSent() {
        http.answers("sendMessage", 200, Payloads.read("response_send_message.json"));

        assertThat(send(HELLO)).isEqualTo(new SendOutcome.Sent("371452009:1300"));
        assertThat(http.sent(0).path("text").stringValue()).isEqualTo("Здравствуйте!");
        assertThat(http.calls.getFirst().repeatable()).isFalse();
    }

    @Test
    void answersTheMessageItShall() {
        send(new Outbound(CHAT, HELLO, "371452009:1201"));
        send(new Outbound(CHAT, HELLO, "371452009:press:77"));

        var reply = http.sent(0).path("reply_parameters");
        assertThat(reply.path("message_id").longValue()).isEqualTo(1201);
        assertThat(reply.path("allow_sending_without_reply").booleanValue()).isTrue();
        assertThat(http.sent(1).has("reply_parameters")).isFalse();
    }

    @Test
    void sendsFormattingByPosition() {
        send(
                new TextPart(
                        "жирно и ссылка",
                        List.of(
                                new TextSpan(0, 5, Style.BOLD, null),
                                new TextSpan(8, 6, Style.LINK, "https://a.example")),
                        List.of()));

        assertThat(http.sent(0).path("entities").toString())
                .isEqualTo(
                        "[{\"type\":\"bold\",\"offset\":0,\"length\":5},"
                                + "{\"type\":\"text_link\",\"offset\":8,\"length\":6,"
                                + "\"url\":\"https://a.example\"}]");
    }

    @Test
    void giveUpFormattingRatherThanTheMessage() {
        http.answers("sendMessage", 400, error(400, "Bad Request: can't parse entities"))
                .answers("sendMessage", 200, Payloads.read("response_send_message.json"));

        var outcome =
                send(new TextPart("x", List.of(new TextSpan(0, 1, Style.BOLD, null)), List.of()));

        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        assertThat(http.sent(1).has("entities")).isFalse();
    }

    @Test
    void hangsButtonsUnderTheText() {
        var longId = "я".repeat(40);
        send(
                new TextPart(
                        "Оцените",
                        List.of(),
                        List.of(
                                new Button("rate:5", "👍", Action.REPLY, null),
                                new Button(longId, "👎", Action.REPLY, null),
                                new Button("s", "Сайт", Action.OPEN_URL, "https://a.example"))));

        var rows = http.sent(0).path("reply_markup").path("inline_keyboard");
        assertThat(rows.get(0).get(0).path("callback_data").stringValue()).isEqualTo("rate:5");
        assertThat(rows.get(1).get(0).path("callback_data").stringValue()).isEqualTo("#1");
        assertThat(rows.get(2).get(0).path("url").stringValue()).isEqualTo("https://a.example");
    }

    @Test
    void asksForThePhoneWithTheKeyboardThatCan() {
        send(
                new TextPart(
                        "Ваш номер?",
                        List.of(),
                        List.of(new Button("p", "Поделиться", Action.SHARE_CONTACT, null))));

        assertThat(
                        http.sent(0)
                                .path("reply_markup")
                                .path("keyboard")
                                .get(0)
                                .get(0)
                                .path("request_contact")
                                .booleanValue())
                .isTrue();
    }

    @Test
    void uploadsAPictureAndFallsBackToADocument() {
        http.answers("sendPhoto", 400, error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
        byte[] bytes = "picture".getBytes(UTF_8);

        var outcome =
                send(new FilePart("a\".png", "image/png", Presentation.IMAGE, bytes, "Смотрите"));

        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        assertThat(http.calls.get(1).uri().getPath()).endsWith("/sendDocument");
        assertThat(http.calls.get(1).headers().get("content-type"))
                .startsWith("multipart/form-data; boundary=");
        byte[] body = http.calls.get(1).body();
        assertThat(body).isNotNull();
        assertThat(new String(body, UTF_8))
                .contains("name=\"chat_id\"", CHAT, "Смотрите", "filename=\"a_.png\"", "picture");
    }

    @Test
    void sendsPlaces() {
        send(new LocationPart(55.75, 37.62, null, null));
        send(new LocationPart(55.75, 37.62, "Офис", "Москва"));

        assertThat(http.calls.get(0).uri().getPath()).endsWith("/sendLocation");
        assertThat(http.calls.get(1).uri().getPath()).endsWith("/sendVenue");
    }

    @Test
    void waitsAsLongAsTelegramSays() {
        http.answers("sendMessage", 429, Payloads.read("response_error_429.json"));

        assertThat(send(HELLO)).isEqualTo(new SendOutcome.Throttled(Duration.ofSeconds(14)));
    }

    @Test
    void knowsThatItWasBlocked() {
        http.answers("sendMessage", 403, Payloads.read("response_error_403_blocked.json"));

        assertThat(((SendOutcome.Refused) send(HELLO)).reason())
                .isEqualTo(Reason.BLOCKED_BY_CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({
        "403,Forbidden: user is deactivated,CUSTOMER_GONE",
        "400,Bad Request: chat not found,CUSTOMER_GONE",
        "403,Forbidden: bot can't initiate conversation with a user,BLOCKED_BY_CUSTOMER",
        "401,Unauthorized,CREDENTIALS_REFUSED",
        "404,Not Found,CREDENTIALS_REFUSED",
        "400,Bad Request: message is too long,CONTENT_REFUSED"
    })
    void tellsRefusalsApart(int code, String description, Reason reason) {
        http.answers("sendMessage", code, error(code, description));

        assertThat(((SendOutcome.Refused) send(HELLO)).reason()).isEqualTo(reason);
    }

    @Test
    void tellsASureFailureFromALostAnswer() {
        http.answers("sendMessage", 502, "<html>Bad Gateway</html>")
                .fails("sendMessage", FailureKind.CONNECTION, false)
                .fails("sendMessage", FailureKind.CIRCUIT_OPEN, false)
                .fails("sendMessage", FailureKind.TIMEOUT, true)
                .answers("sendMessage", 200, "<html>Welcome to the hotel</html>");

        assertThat(send(HELLO)).isEqualTo(new SendOutcome.Unavailable(true));
        assertThat(send(HELLO)).isEqualTo(new SendOutcome.Unavailable(true));
        assertThat(send(HELLO)).isEqualTo(new SendOutcome.Unavailable(false));
        assertThat(send(HELLO)).isEqualTo(new SendOutcome.Unknown());
        assertThat(send(HELLO)).isEqualTo(new SendOutcome.Unknown());
    }
}
