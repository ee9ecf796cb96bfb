package io.omnisupport.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Answer;
import io.omnisupport.world.Files;
import io.omnisupport.world.Shop.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files from both sides of a conversation: announced, sent as bytes, checked, and part of it. */
class UploadTest extends DoorTestBase {
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";

    private Visitor visitor;
    private String conversation;
    private Files anna;
    private Files guest;

    @BeforeEach
    void aVisitorHasWritten() {
        visitor = shop.visitor(door);
        conversation = visitor.writes("Добрый день").text("/messageSend/message/conversation/id");
        anna = new Files(shop.anna().api());
        guest = new Files(visitor.api());
    }

    @Test
    void aPictureOfAnOperatorIsSeenByTheVisitor() {
        byte[] picture = Files.png();

        String file = anna.ready("фото.png", PNG, picture);
        Answer sent = anna.send(toConversation(), file, "Вот так").done("messageSend");

        assertThat(sent.text("/messageSend/message/blocks/0/presentation")).isEqualTo("IMAGE");
        Answer seen =
                guest.api()
                        .ask(
                                """
                                query($id: ID!) { conversation(id: $id) { messages(last: 1) { nodes {
                                  blocks { ... on FileBlock { caption attachment { url } } } } } } }\
                                """,
                                Map.of("id", conversation));
        String at = "/conversation/messages/nodes/0/blocks/0/";
        assertThat(seen.text(at + "caption")).isEqualTo("Вот так");
        assertThat(door.bytes(URI.create(seen.text(at + "attachment/url")))).isEqualTo(picture);
    }

    @Test
    void aDocumentOfAVisitorIsSeenByTheOperator() {
        String file = guest.ready("счёт.pdf", PDF, Files.pdf());

        Answer sent = guest.send(toMyself(), file, "").done("messageSend");

        String at = "/messageSend/message/blocks/0/";
        assertThat(sent.text(at + "presentation")).isEqualTo("DOCUMENT");
        Answer seen =
                anna.api()
                        .ask(
                                "query($id: ID!) { node(id: $id) { ... on Attachment { state url } } }",
                                Map.of("id", file));
        assertThat(seen.text("/node/state")).isEqualTo("READY");
        assertThat(door.bytes(URI.create(seen.text("/node/url")))).isEqualTo(Files.pdf());
    }

    @Test
    void theSameKeyGivesTheSameFileAndAnAddressAsLongAsBytesAreAwaited() {
        String key = UUID.randomUUID().toString();
        Answer first = anna.announce(key, "a.png", PNG, Files.png().length);
        Answer again = anna.announce(key, "a.png", PNG, Files.png().length);
        assertThat(Files.idOf(again)).isEqualTo(Files.idOf(first));

        assertThat(anna.put(again, Files.png()).status()).isEqualTo(204);
        assertThat(anna.put(first, Files.png()).status()).isEqualTo(204);
        anna.complete(Files.idOf(first)).done("attachmentUploadComplete");
        anna.complete(Files.idOf(first)).done("attachmentUploadComplete");

        Answer late = anna.announce(key, "a.png", PNG, Files.png().length);
        assertThat(late.at("/attachmentUploadCreate/upload").isNull()).isTrue();
        assertThat(anna.put(first, Files.png()).status()).isEqualTo(409);
        assertThat(anna.announce(key, "b.png", PNG, 5).refusal("attachmentUploadCreate"))
                .startsWith("IdempotencyConflictError");
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png, 0, ValidationError INVALID input.byteSize",
        "a.png, image/png, 52428801, LimitReachedError LIMIT_REACHED input.byteSize",
        "a.svg, image/svg+xml, 5, ValidationError INVALID input.contentType",
        "a.html, text/html, 5, ValidationError INVALID input.contentType",
        "../a.png, image/png, 5, ValidationError INVALID input.fileName",
        "' ', image/png, 5, ValidationError INVALID input.fileName"
    })
    void whatCantBeTakenIsRefusedBeforeAnyByte(
            String name, String type, long size, String refusal) {
        assertThat(anna.announce(name, type, size).refusal("attachmentUploadCreate"))
                .isEqualTo(refusal);
    }

    @Test
    void aVisitorIsHeldToWhatTheWidgetCarriesAndLimitsSaySo() {
        Answer limits =
                guest.api().ask("{ limits { uploads { purpose channel maxBytes contentTypes } } }");
        long most =
                limits.at("/limits/uploads")
                        .valueStream()
                        .filter(limit -> limit.path("channel").asString().equals("WIDGET"))
                        .findFirst()
                        .orElseThrow()
                        .path("maxBytes")
                        .asLong();

        guest.announce("a.png", PNG, most).done("attachmentUploadCreate");
        assertThat(guest.announce("a.png", PNG, most + 1).refusal("attachmentUploadCreate"))
                .startsWith("LimitReachedError");
    }

    @ParameterizedTest
    @CsvSource({
        "photo.png, image/png, <html><script>alert(1)</script></html>",
        "photo.png, image/png, just some words",
        "photo.png, application/octet-stream, MZ not a picture",
        "bill.pdf, application/pdf, just some words",
        "notes.txt, text/plain, <html><script>alert(1)</script></html>"
    })
    void bytesThatAreSomethingElseAreRefusedWithASentence(
            String name, String type, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        Answer announced = anna.announce(name, type, bytes.length);
        anna.put(announced, bytes);

        Answer refused = anna.complete(Files.idOf(announced));

        assertThat(refused.refusal("attachmentUploadComplete"))
                .isEqualTo("FileRefusedError FILE_REFUSED input.attachmentId");
        assertThat(anna.send(toConversation(), Files.idOf(announced), "").refusal("messageSend"))
                .startsWith("StateConflictError");
    }

    @Test
    void aFileWithoutBytesIsNotReadyAndCantBeSent() {
        String file = Files.idOf(anna.announce("a.png", PNG, 5));

        assertThat(anna.complete(file).refusal("attachmentUploadComplete"))
                .startsWith("FileRefusedError");
        assertThat(anna.send(toConversation(), file, "").refusal("messageSend"))
                .startsWith("StateConflictError STATE_CONFLICT input.blocks.0.file");
    }

    @Test
    void strangersFilesDontExist() {
        String file = anna.ready("a.png", PNG, Files.png());
        Files boris = new Files(shop.boris().api());
        Files neighbour = new Files(shops.open(door).anna().api());

        for (Files other : List.of(boris, guest, neighbour)) {
            assertThat(other.complete(file).refusal("attachmentUploadComplete"))
                    .startsWith("NotFoundError");
            assertThat(
                            other.api()
                                    .ask(
                                            "query($id: ID!) { node(id: $id) { id } }",
                                            Map.of("id", file))
                                    .at("/node")
                                    .isNull())
                    .isTrue();
        }
        assertThat(boris.send(toConversation(), file, "").refusal("messageSend"))
                .startsWith("NotFoundError");
        assertThat(guest.send(toMyself(), file, "").refusal("messageSend"))
                .startsWith("NotFoundError");
    }

    @Test
    void aFileIsSentOnce() {
        String file = anna.ready("a.png", PNG, Files.png());
        String key = UUID.randomUUID().toString();

        Answer first = anna.send(key, toConversation(), file, "раз").done("messageSend");
        Answer again = anna.send(key, toConversation(), file, "раз").done("messageSend");

        assertThat(again.text("/messageSend/message/id"))
                .isEqualTo(first.text("/messageSend/message/id"));
        assertThat(anna.send(toConversation(), file, "два").refusal("messageSend"))
                .startsWith("NotFoundError");
    }

    @Test
    void nobodyPilesUpFiles() {
        for (int i = 0; i < 20; i++) {
            guest.announce("a.png", PNG, 5).done("attachmentUploadCreate");
        }
        assertThat(guest.announce("a.png", PNG, 5).refusal("attachmentUploadCreate"))
                .startsWith("LimitReachedError");
    }

    private Map<String, String> toConversation() {
        return Map.of("conversationId", conversation);
    }

    private Map<String, String> toMyself() {
        return Map.of("customerId", visitor.customerId());
    }
}
