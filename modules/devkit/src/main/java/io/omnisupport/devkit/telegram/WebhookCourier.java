package io.omnisupport.devkit.telegram;

import io.omnisupport.devkit.telegram.UpdateQueue.Pending;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Brings updates to webhooks: chats side by side, within a chat one after the other, each again and
 * again until it is taken. Telegram does the same with longer pauses.
 */
final class WebhookCourier implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 40;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final World world;
    private final Messages messages;
    private final Faults faults;
    private final Set<String> underWay = new HashSet<>();
    private final Semaphore lanes = new Semaphore(AT_ONCE);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    WebhookCourier(World world, Messages messages, Faults faults) {
        this.world = world;
        this.messages = messages;
        this.faults = faults;
    }

    /** Under the world's lock: sets out for each chat that something waits for. */
    void setOut() {
        for (BotState bot : world.bots()) {
            if (bot.webhook() != null) {
                for (String chat : bot.updates().chats()) {
                    if (underWay.add(bot.token() + "/" + chat)) {
                        Thread.ofVirtual().start(() -> walk(bot, chat));
                    }
                }
            }
        }
    }

    private void walk(BotState bot, String chat) {
        long pause = FIRST_PAUSE_MILLIS;
        for (Errand errand = next(bot, chat); errand != null; errand = next(bot, chat)) {
            if (bring(bot, errand)) {
                pause = FIRST_PAUSE_MILLIS;
            } else {
                Webhook failed = errand.webhook();
                world.await(Duration.ofMillis(pause), () -> bot.webhook() != failed);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private @Nullable Errand next(BotState bot, String chat) {
        return world.look(() -> {
            Webhook webhook = bot.webhook();
            Pending update = bot.updates().firstOf(chat);
            if (webhook == null || update == null || world.isOver()) {
                underWay.remove(bot.token() + "/" + chat);
                return null;
            }
            return new Errand(webhook, update);
        });
    }

    private boolean bring(BotState bot, Errand errand) {
        String failure = post(errand);
        return world.change(() -> {
            if (failure == null) {
                bot.updates().confirm(errand.update());
            } else {
                errand.webhook().failed(messages.second(), failure);
            }
            return failure == null;
        });
    }

    /** What went wrong; null when the update was taken. */
    private @Nullable String post(Errand errand) {
        Webhook webhook = errand.webhook();
        var request =
                HttpRequest.newBuilder(URI.create(webhook.url()))
                        .timeout(PATIENCE)
                        .header("content-type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        errand.update().body().toString()));
        if (webhook.secret() != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", webhook.secret());
        }
        try {
            faults.awaitVoice();
            if (world.isOver()) {
                return "Stopped";
            }
            lanes.acquire();
            try {
                int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
                return status / 100 == 2 ? null : "Wrong response from the webhook: " + status;
            } finally {
                lanes.release();
            }
        } catch (IOException failure) {
            return "Connection failed: " + failure.getClass().getSimpleName();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return "Stopped";
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private record Errand(Webhook webhook, Pending update) {}
}
