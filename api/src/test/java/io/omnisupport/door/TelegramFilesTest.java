package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.devkit.telegram.BotMessage;
import io.omnisupport.devkit.telegram.FakeBotApi;
import io.omnisupport.devkit.telegram.FakeCustomer;
import io.omnisupport.world.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an operator's file to the customer's Telegram. */
class TelegramFilesTest extends DoorTestBase {
    @Autowired FakeBotApi telegram;

    private FakeCustomer customer;
    private Files anna;
    private Map<String, String> conversation;

    @BeforeEach
    void aCustomerHasWritten() {
        customer = shop.telegram().customer(ThreadLocalRandom.current().nextLong(100_000), "Пётр");
        customer.writes("Добрый день");
        conversation = Map.of("conversationId", shop.awaitConversation("TELEGRAM"));
        anna = new Files(shop.anna().api());
    }

    @AfterEach
    void telegramWorksAgain() {
        telegram.recover();
    }

    @Test
    void aPictureArrivesAsAPhotoWithItsCaption() {
        byte[] picture = Files.png();

        anna.send(conversation, anna.ready("фото.png", "image/png", picture), "Вот")
                .done("messageSend");

        BotMessage photo = received(1).getFirst();
        assertThat(photo.kind()).isEqualTo("photo");
        assertThat(photo.text()).isEqualTo("Вот");
        assertThat(photo.file()).isEqualTo(picture);
        await().until(() -> state().equals("SENT"));
    }

    @Test
    void aDocumentArrivesAndALongCaptionFollowsAsText() {
        String caption = "Подробности. ".repeat(100).strip();

        anna.send(conversation, anna.ready("счёт.pdf", "application/pdf", Files.pdf()), caption)
                .done("messageSend");

        List<BotMessage> messages = received(2);
        assertThat(messages.getFirst().kind()).isEqualTo("document");
        assertThat(messages.getFirst().text()).isEmpty();
        assertThat(messages.getFirst().file()).isEqualTo(Files.pdf());
        assertThat(messages.getLast().text()).isEqualTo(caption);
    }

    @Test
    void aFileComesOnceThoughTelegramStumbles() {
        telegram.failNext(2, 500);

        anna.send(conversation, anna.ready("счёт.pdf", "application/pdf", Files.pdf()), "")
                .done("messageSend");

        await().until(() -> state().equals("SENT"));
        assertThat(received(1)).hasSize(1);
    }

    @Test
    void aRefusedFileFailsWithAReason() {
        telegram.refuseNext(400, "Bad Request: file is too big");

        anna.send(conversation, anna.ready("счёт.pdf", "application/pdf", Files.pdf()), "")
                .done("messageSend");

        await().until(() -> state().equals("FAILED"));
    }

    private List<BotMessage> received(int count) {
        await().until(() -> shop.telegram().received(customer.id()).size() == count);
        return shop.telegram().received(customer.id());
    }

    private String state() {
        return anna.api()
                .ask(
                        """
                        query($id: ID!) { conversation(id: $id) { messages(last: 1) { nodes {
                          delivery { state } } } } }\
                        """,
                        Map.of("id", conversation.get("conversationId")))
                .text("/conversation/messages/nodes/0/delivery/state");
    }
}
