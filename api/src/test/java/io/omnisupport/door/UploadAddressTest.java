package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.PublicId;
import io.omnisupport.platform.SignedTokens;
import io.omnisupport.world.Answer;
import io.omnisupport.world.Files;
import io.omnisupport.world.Reply;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where bytes of files are sent to: as many as announced, by who holds the address, past memory.
 */
class UploadAddressTest extends DoorTestBase {
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";
    private static final long MEGABYTE = 1L << 20;

    @Autowired SignedTokens tokens;

    private Files anna;

    @BeforeEach
    void anOperatorHasFiles() {
        anna = new Files(shop.anna().api());
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
