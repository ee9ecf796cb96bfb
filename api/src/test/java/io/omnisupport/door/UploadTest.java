package io.omnisupport.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.PublicId;
import io.omnisupport.platform.SignedTokens;
import io.omnisupport.world.Answer;
import io.omnisupport.world.Files;
import io.omnisupport.world.Reply;
import io.omnisupport.world.Shop.Visitor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files from both sides of a conversation: announced, sent as bytes, checked, and part of it. */
class UploadTest extends DoorTestBase {
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";
    private static final long MEGABYTE = 1L << 20;

    @Autowired SignedTokens tokens;

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
    void noMoreAndNoLessThanAnnouncedIsTaken() {
        byte[] picture = Files.png();
        Answer announced = anna.announce("a.png", PNG, picture.length);

        assertThat(anna.put(announced, Arrays.copyOf(picture, picture.length + 1)).status())
                .isEqualTo(413);
        assertThat(anna.put(announced, Arrays.copyOf(picture, picture.length - 1)).status())
                .isEqualTo(400);
        assertThat(put(announced, PNG, chunked(picture.length + 1)).status()).isEqualTo(413);
        assertThat(put(announced, PNG, chunked(picture.length - 1)).status()).isEqualTo(400);
        assertThat(put(announced, "text/html", chunked(picture.length)).status()).isEqualTo(415);
        assertThat(anna.complete(Files.idOf(announced)).refusal("attachmentUploadComplete"))
                .startsWith("FileRefusedError");
        assertThat(anna.put(announced, picture).status()).isEqualTo(204);
    }

    @Test
    void forgedAndExpiredAddressesAreUnknown() {
        Answer announced = anna.announce("a.png", PNG, 5);
        String url = announced.text("/attachmentUploadCreate/upload/url");
        String expired = tokens.sign("upload", Instant.now().minusSeconds(1), parts(announced, 5));
        String foreign =
                tokens.sign("download", Instant.now().plusSeconds(60), parts(announced, 5));

        for (String token : List.of("x", expired, foreign)) {
            URI address = URI.create(door.address() + "/uploads/" + token);
            assertThat(door.put(address, chunked(5), Map.of("content-type", PNG)).status())
                    .isEqualTo(404);
        }
        assertThat(put(announced, PNG, chunked(5)).status()).isEqualTo(204);
        assertThat(url).contains("/uploads/");
    }

    @Test
    void anyPageMaySendBytesButOnlyThat() {
        URI address =
                URI.create(
                        anna.announce("a.png", PNG, 5).text("/attachmentUploadCreate/upload/url"));

        Reply allowed = door.preflight(address, "PUT", "https://shop.example");

        assertThat(allowed.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(allowed.header("access-control-allow-methods")).isEqualTo("PUT");
        assertThat(allowed.header("access-control-allow-credentials")).isEmpty();
    }

    @Test
    void nobodyPilesUpFiles() {
        for (int i = 0; i < 20; i++) {
            guest.announce("a.png", PNG, 5).done("attachmentUploadCreate");
        }
        assertThat(guest.announce("a.png", PNG, 5).refusal("attachmentUploadCreate"))
                .startsWith("LimitReachedError");
    }

    /** Were the bytes held, they would all be there when the heap is looked at near the end. */
    @Test
    void aLargeFileIsNeverInMemory() {
        long size = 200 * MEGABYTE;
        Answer announced = anna.announce("a.pdf", PDF, 5);
        String token =
                tokens.sign(
                        "upload",
                        Instant.now().plus(Duration.ofMinutes(5)),
                        parts(announced, size, PDF));
        URI address = URI.create(door.address() + "/uploads/" + token);
        long before = heap();
        var grown = new AtomicLong();
        var bytes = new Endless(size, size - 10 * MEGABYTE, () -> grown.set(heap() - before));

        Reply reply =
                door.put(
                        address,
                        BodyPublishers.ofInputStream(() -> bytes),
                        Map.of("content-type", PDF));

        assertThat(reply.status()).isEqualTo(204);
        assertThat(grown.get()).isLessThan(40 * MEGABYTE);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Map<String, String> toConversation() {
        return Map.of("conversationId", conversation);
    }

    private Map<String, String> toMyself() {
        return Map.of("customerId", visitor.customerId());
    }

    private List<String> parts(Answer announced, long size) {
        return parts(announced, size, PNG);
    }

    private List<String> parts(Answer announced, long size, String type) {
        String id = Files.idOf(announced);
        return List.of(
                shop.workspace().value().toString(),
                PublicId.parse("att", id).toString(),
                Long.toString(size),
                type);
    }

    private Reply put(Answer announced, String type, BodyPublisher bytes) {
        return door.put(
                URI.create(announced.text("/attachmentUploadCreate/upload/url")),
                bytes,
                Map.of("content-type", type));
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    /** Zeros, and a look at something on the way. */
    private static final class Endless extends InputStream {
        private final long size;
        private final long lookAt;
        private final Runnable look;
        private long given;

        Endless(long size, long lookAt, Runnable look) {
            this.size = size;
            this.lookAt = lookAt;
            this.look = look;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (given == size) {
                return -1;
            }
            int count = (int) Math.min(length, size - given);
            if (given < lookAt && given + count >= lookAt) {
                look.run();
            }
            given += count;
            return count;
        }
    }
}
