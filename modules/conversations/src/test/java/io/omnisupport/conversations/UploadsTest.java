package io.omnisupport.conversations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.conversations.Uploads.NewUpload;
import io.omnisupport.platform.FileStore;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.ScheduledJob;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files between being announced and being sent or forgotten. */
class UploadsTest extends ConversationsTestBase {
    private static final byte[] TEXT = "Список покупок".getBytes(UTF_8);

    @Autowired FileStore store;
    @Autowired List<ScheduledJob> jobs;

    private OperatorActor anna;

    @BeforeEach
    void anOperatorIsHere() {
        anna = anOperator("Анна Орлова");
    }

    @Test
    void bytesThatCameLaterAreTheOnesThatCount() throws IOException {
        AttachmentId file = announced();
        fill(file, "x".repeat(TEXT.length).getBytes(UTF_8));
        fill(file, TEXT);

        Attachment ready = done(uploads.complete(anna, file));

        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(bytes(key(ready))).isEqualTo(TEXT);
    }

    @Test
    void nothingReplacesBytesThatWereLookedAt() throws IOException {
        AttachmentId file = announced();
        fill(file, TEXT);
        Attachment ready = done(uploads.complete(anna, file));

        boolean isTaken = fill(file, "y".repeat(TEXT.length).getBytes(UTF_8));

        assertThat(isTaken).isFalse();
        assertThat(uploads.isAwaited(workspace, file)).isFalse();
        assertThat(bytes(key(ready))).isEqualTo(TEXT);
    }

    @Test
    void whatIsNeverFilledOrSentIsForgottenWithItsBytes() throws IOException {
        AttachmentId empty = announced();
        AttachmentId unsent = announced();
        fill(unsent, TEXT);
        String key = key(done(uploads.complete(anna, unsent)));

        tidy();
        assertThat(attachments.find(anna, List.of(empty, unsent))).hasSize(2);
        timePasses();
        tidy();

        assertThat(attachments.find(anna, List.of(empty, unsent))).isEmpty();
        assertThatThrownBy(() -> bytes(key)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void whatWasSentStaysAndCardNumbersInCaptionsDoNot() throws IOException {
        AttachmentId file = announced();
        fill(file, TEXT);
        String key = key(done(uploads.complete(anna, file)));
        ConversationId conversation = writes(aPerson(), "Здравствуйте").conversation();
        var block = new FileBlock(file, Presentation.DOCUMENT, "5105 1051 0510 5100");

        Message message = done(messages.send(anna, sending(conversation, block)));
        timePasses();
        tidy();

        assertThat(attachments.find(anna, List.of(file)).get(file).conversation())
                .isEqualTo(conversation);
        assertThat(bytes(key)).isEqualTo(TEXT);
        assertThat(message.text()).doesNotContain("5105 1051 0510");
    }

    private static SendMessage sending(ConversationId conversation, FileBlock block) {
        return new SendMessage(
                UUID.randomUUID().toString(), conversation, List.of(block), null, null, null);
    }

    private AttachmentId announced() {
        String key = UUID.randomUUID().toString();
        var upload = new NewUpload(key, "список.txt", "text/plain", TEXT.length);
        return done(uploads.announce(anna, upload)).id();
    }

    private boolean fill(AttachmentId file, byte[] bytes) throws IOException {
        return uploads.fill(workspace, file, bytes.length, new ByteArrayInputStream(bytes));
    }

    private static String key(Attachment file) {
        return Objects.requireNonNull(file.storageKey());
    }

    private byte[] bytes(String key) throws IOException {
        try (var bytes = store.open(key)) {
            return bytes.readAllBytes();
        }
    }

    private void timePasses() {
        transactions.write(
                workspace,
                () -> jdbc.sql("update upload set expires_at = now() - interval '1 s'").update());
    }

    private void tidy() {
        jobs.stream()
                .filter(job -> job.name().equals("conversations.uploads"))
                .forEach(ScheduledJob::run);
    }
}
