package io.omnisupport.channels.adapter.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.channels.spi.InboundItem;
import io.omnisupport.channels.spi.InboundItem.Edited;
import io.omnisupport.channels.spi.InboundItem.Pressed;
import io.omnisupport.channels.spi.InboundItem.ReachabilityChanged;
import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.conversations.MessageBlock.ContactBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.LocationBlock;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageBlock.TextSpan;
import io.omnisupport.conversations.MessageBlock.TextSpan.Style;
import io.omnisupport.conversations.MessageBlock.UnsupportedBlock;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramParserTest {
    private static InboundItem item(String file) {
        List<InboundItem> items = TelegramParser.parse(Payloads.read(file));
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static Received received(String file) {
        return (Received) item(file);
    }

    private static InboundItem inline(String json) {
        return TelegramParser.parse(Payloads.update(json)).getFirst();
    }

    /** A private message of Anna with this content. */
    private static Received message(String content) {
        return (Received)
                inline(
                        """
                        "message":{"message_id":7,"date":1763806801,
                        "from":{"id":42,"first_name":"Анна"},"chat":{"id":42,"type":"private"},%s}\
                        """
                                .formatted(content));
    }

    @Test
    void readsTextWithItsSender() {
        var received = received("text_private.json");

        assertThat(received.blocks())
                .containsExactly(new TextBlock("Здравствуйте! Где мой заказ №1024? 😊"));
        assertThat(received.externalId()).isEqualTo("371452009:1201");
        assertThat(received.at()).isEqualTo(Instant.parse("2025-11-22T10:20:01.999999Z"));
        assertThat(received.sender().externalId()).isEqualTo("371452009");
        assertThat(received.sender().name()).isEqualTo("Анна Петрова");
        assertThat(received.sender().address()).isEqualTo("@anna_p");
        assertThat(received.sender().locale()).isEqualTo(Locale.of("ru"));
        assertThat(received.sender().evidence()).isEqualTo(Evidence.Kind.PROVIDER_ACCOUNT);
    }

    @Test
    void keepsTheWordsOfADeepLink() {
        assertThat(received("command_start_payload.json").blocks())
                .containsExactly(new TextBlock("/start ref_site42"));
    }

    @Test
    void takesTheLargestPhotoWithItsCaption() {
        var received = received("photo_caption.json");

        var file = received.files().getFirst();
        assertThat(file.reference()).isEqualTo("AgACAgIAAxkBAAIEsmky0003");
        assertThat(file.attachment().byteSize()).isEqualTo(104737);
        assertThat(received.blocks())
                .containsExactly(
                        new FileBlock(
                                file.attachment().id(),
                                Presentation.IMAGE,
                                "Вот так выглядит поломка"));
    }

    @Test
    void keepsNameAndTypeOfADocument() {
        var file = received("document.json").files().getFirst().attachment();

        assertThat(file.fileName()).isEqualTo("счёт-фактура.pdf");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.byteSize()).isEqualTo(536392);
    }

    @Test
    void readsVoice() {
        var received = received("voice.json");

        assertThat(((FileBlock) received.blocks().getFirst()).presentation())
                .isEqualTo(Presentation.VOICE);
        assertThat(received.files().getFirst().attachment().fileName()).endsWith(".ogg");
    }

    @Test
    void groupsPartsOfAnAlbum() {
        var one = TelegramParser.open(Payloads.read("album_part1.json").getBytes(UTF_8));
        var two = TelegramParser.open(Payloads.read("album_part2.json").getBytes(UTF_8));

        assertThat(one).isNotNull();
        assertThat(two).isNotNull();
        assertThat(one.groupKey()).isEqualTo("13879412345678901").isEqualTo(two.groupKey());
        assertThat(one.senderKey()).isEqualTo(two.senderKey());
        assertThat(one.externalId()).isNotEqualTo(two.externalId());
    }

    @Test
    void believesAPhoneOnlyWhenItIsTheSendersOwn() {
        var own = received("contact_own.json");
        var foreign =
                message(
                        "\"contact\":{\"phone_number\":\"79990001122\",\"first_name\":\"Пётр\",\"user_id\":43}");
        var unknown =
                message("\"contact\":{\"phone_number\":\"+79990001122\",\"first_name\":\"Пётр\"}");

        assertThat(own.ownPhone()).isEqualTo("+79161234567");
        assertThat(own.blocks())
                .containsExactly(new ContactBlock("Анна Петрова", List.of("+79161234567"), true));
        assertThat(own.replyToExternalId()).isEqualTo("371452009:1190");
        assertThat(foreign.ownPhone()).isNull();
        assertThat(foreign.blocks())
                .containsExactly(new ContactBlock("Пётр", List.of("+79990001122"), false));
        assertThat(unknown.ownPhone()).isNull();
    }

    @Test
    void readsAnEditUnderTheMessagesOwnId() {
        var edited = ((Edited) item("edited_message.json")).content();

        assertThat(edited.externalId()).isEqualTo("371452009:1201");
        assertThat(edited.blocks()).containsExactly(new TextBlock("Где мой заказ №1025?"));
        assertThat(edited.at()).isEqualTo(Instant.parse("2025-11-22T10:20:46.999999Z"));
    }

    @Test
    void readsAPressWithTheButtonsWords() {
        var pressed = (Pressed) item("callback_query.json");

        assertThat(pressed.label()).isEqualTo("👍");
        assertThat(pressed.buttonKey()).isEqualTo("rate:42:5");
        assertThat(pressed.messageExternalId()).isEqualTo("371452009:1195");
        assertThat(pressed.sender().externalId()).isEqualTo("371452009");
        assertThat(pressed.externalId()).contains("1595374021345678901");
    }

    @ParameterizedTest
    @CsvSource({"kicked,BLOCKED", "member,REACHABLE"})
    void hearsThatAPersonBlockedTheBotOrCameBack(String status, Reachability reachability) {
        var item =
                inline(
                        """
                        "my_chat_member":{"chat":{"id":42,"type":"private"},"from":{"id":42,
                        "first_name":"Анна"},"date":1,"new_chat_member":{"status":"%s"}}\
                        """
                                .formatted(status));

        assertThat(((ReachabilityChanged) item).reachability()).isEqualTo(reachability);
    }

    @Test
    void readsFormattingByPosition() {
        var text =
                (TextBlock)
                        message(
                                        """
                                        "text":"жирно и ссылка","entities":[
                                        {"type":"bold","offset":0,"length":5},
                                        {"type":"text_link","offset":8,"length":6,"url":"https://a.example"},
                                        {"type":"hashtag","offset":0,"length":1},
                                        {"type":"bold","offset":10,"length":99}]\
                                        """)
                                .blocks()
                                .getFirst();

        assertThat(text.spans())
                .containsExactly(
                        new TextSpan(0, 5, Style.BOLD, null),
                        new TextSpan(8, 6, Style.LINK, "https://a.example"));
    }

    @Test
    void looksForAnAnimationBeforeTheDocumentItAlsoFills() {
        var received =
                message("\"animation\":{\"file_id\":\"a\"},\"document\":{\"file_id\":\"d\"}");

        assertThat(received.files().getFirst().reference()).isEqualTo("a");
        assertThat(received.blocks()).hasSize(1);
    }

    @Test
    void readsAVenueAsOnePlace() {
        assertThat(
                        message(
                                        """
                                        "location":{"latitude":55.75,"longitude":37.62},"venue":{"title":"Офис",
                                        "address":"Москва","location":{"latitude":55.75,"longitude":37.62}}\
                                        """)
                                .blocks())
                .containsExactly(new LocationBlock(55.75, 37.62, "Офис", "Москва"));
    }

    @Test
    void namesWhomAForwardedMessageComesFrom() {
        assertThat(
                        message(
                                        """
                                        "text":"x","forward_origin":{"type":"user","sender_user":{"first_name":"Олег"}}\
                                        """)
                                .forwardedFrom())
                .isEqualTo("Олег");
        assertThat(
                        message(
                                        """
                                        "text":"x","forward_origin":{"type":"channel","chat":{"title":"Новости"}}\
                                        """)
                                .forwardedFrom())
                .isEqualTo("Новости");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "poll":{"question":"Как вам?","options":[{"text":"Да"}]}|poll|Telegram: poll\\nКак вам?\\n— Да
                    "dice":{"emoji":"🎲","value":5}|dice|Telegram: dice\\n🎲\\n5
                    "rich_message":{"parts":[]}|rich_message|Telegram: rich message
                    "future":1|message|Telegram: message
                    """)
    void showsWhatItDoesNotKnow(String content, String kind, String fallback) {
        assertThat(message(content).blocks())
                .containsExactly(new UnsupportedBlock(kind, fallback.translateEscapes()));
    }

    @Test
    void showsAKindOfUpdateThatDoesNotExistYet() {
        var item =
                inline(
                        """
                        "guest_message":{"message_id":1,"date":5,"from":{"id":42},"chat":{"id":42,"type":"private"}}\
                        """);

        assertThat(((Received) item).blocks())
                .containsExactly(new UnsupportedBlock("guest_message", "Telegram: guest message"));
    }

    @Test
    void replacesCharactersThatCannotBeStored() {
        var text = (TextBlock) message("\"text\":\"a\\u0000b\\ud83d\"").blocks().getFirst();

        assertThat(text.text()).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void takesNoPathFromAFileName() {
        var file =
                message(
                                "\"document\":{\"file_id\":\"d\",\"file_name\":\"../../etc/passwd\",\"mime_type\":\"x\\r\\ny\"}")
                        .files()
                        .getFirst()
                        .attachment();

        assertThat(file.fileName()).isEqualTo(".._.._etc_passwd");
        assertThat(file.contentType()).isEqualTo("application/octet-stream");
    }
}
