package io.omnisupport.channels.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.channels.InboxSettings.TelegramSettings;
import io.omnisupport.channels.InboxSettings.TelegramSettings.Transport;
import io.omnisupport.channels.Inboxes.TelegramInput;
import io.omnisupport.channels.ProviderRefused;
import io.omnisupport.channels.spi.InboxConnector;
import io.omnisupport.channels.spi.InboxConnector.Accepted;
import io.omnisupport.channels.spi.InboxConnector.NotPolled;
import io.omnisupport.channels.spi.InboxConnector.Rejected;
import io.omnisupport.channels.spi.InboxConnector.Updates;
import io.omnisupport.channels.spi.ProviderHealth;
import io.omnisupport.platform.OutboundHttp.FailureKind;
import io.omnisupport.platform.Refusal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TelegramConnectorTest {
    private static final String ME =
            """
            {"ok":true,"result":{"id":7012345678,"is_bot":true,"username":"example_support_bot"}}\
            """;
    private static final String UNAUTHORIZED =
            "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}";
    private static final String CONFLICT =
            "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other\"}";
    private static final String DONE = "{\"ok\":true,\"result\":true}";

    private final ScriptedHttp http = new ScriptedHttp();

    private InboxConnector connector() {
        return TelegramFixture.adapter(http).connector();
    }

    private static TelegramInput token(String token) {
        return new TelegramInput(token, null, null);
    }

    private static String info(String url, String more) {
        return "{\"ok\":true,\"result\":{\"url\":\"%s\"%s}}".formatted(url, more);
    }

    private ProviderHealth health(String url, String more) {
        http.answers("getWebhookInfo", 200, info(url, more));
        return connector().health(TelegramFixture.connection(), TelegramFixture.HOOK);
    }

    @Test
    void asksTelegramWhoseTokenItIs() {
        http.answers("getMe", 200, ME);

        var accepted = (Accepted) connector().check(token(" " + TelegramFixture.TOKEN), null, true);

        assertThat(accepted.account()).isEqualTo("7012345678");
        assertThat(accepted.settings())
                .isEqualTo(
                        new TelegramSettings(
                                "example_support_bot",
                                URI.create("https://api.telegram.org"),
                                Transport.WEBHOOK));
        assertThat(accepted.credentials().get(BotServer.TOKEN)).isEqualTo(TelegramFixture.TOKEN);
    }

    @Test
    void pollsWhenNobodyCanCallUs() {
        http.answers("getMe", 200, ME);

        var accepted = (Accepted) connector().check(token(TelegramFixture.TOKEN), null, false);

        assertThat(connector().isPolled(accepted.settings())).isTrue();
    }

    @Test
    void refusesAWebhookThatNobodyCouldCall() {
        var input = new TelegramInput(TelegramFixture.TOKEN, null, Transport.WEBHOOK);

        assertThat(connector().check(input, null, false)).isInstanceOf(Rejected.class);
        assertThat(http.calls).isEmpty();
    }

    @Test
    void keepsTheStoredTokenWhenNoneIsGiven() {
        http.answers("getMe", 200, ME);
        var input = new TelegramInput(null, null, Transport.POLLING);

        var accepted = (Accepted) connector().check(input, TelegramFixture.connection(), true);

        assertThat(accepted.credentials().get(BotServer.TOKEN)).isEqualTo(TelegramFixture.TOKEN);
        assertThat(((TelegramSettings) accepted.settings()).apiBaseUrl())
                .isEqualTo(TelegramFixture.SERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "123:ab/../cd", "123:abc def ghi"})
    void refusesWhatIsNoTokenWithoutAsking(String token) {
        var rejected = (Rejected) connector().check(token(token), null, true);

        assertThat(rejected.refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(http.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example", "https://user:pw@a.example", "/path", "http://a?b=c"})
    void refusesWhatIsNoServer(String base) {
        var input = new TelegramInput(TelegramFixture.TOKEN, URI.create(base), null);

        assertThat(connector().check(input, null, true)).isInstanceOf(Rejected.class);
        assertThat(http.calls).isEmpty();
    }

    @Test
    void saysWhatTelegramHasAgainstTheToken() {
        http.answers("getMe", 401, UNAUTHORIZED);

        var refusal =
                (ProviderRefused)
                        ((Rejected) connector().check(token(TelegramFixture.TOKEN), null, true))
                                .refusal();

        assertThat(refusal.messageKey()).isEqualTo("inbox.telegram.token-refused");
        assertThat(refusal.isRetryable()).isFalse();
        assertThat(refusal.toString()).doesNotContain(TelegramFixture.TOKEN);
    }

    @Test
    void saysThatTheServerIsDown() {
        http.fails("getMe", FailureKind.CONNECTION, false);

        var refusal =
                (ProviderRefused)
                        ((Rejected) connector().check(token(TelegramFixture.TOKEN), null, true))
                                .refusal();

        assertThat(refusal.isRetryable()).isTrue();
    }

    @Test
    void setsTheWebhookWithItsSecret() {
        http.answers("setWebhook", 200, DONE);

        var health = connector().attach(TelegramFixture.connection(), TelegramFixture.HOOK);

        assertThat(health).isEqualTo(ProviderHealth.WORKING);
        assertThat(http.sent(0).path("url").stringValue())
                .isEqualTo(TelegramFixture.HOOK.toString());
        assertThat(http.sent(0).path("secret_token").stringValue())
                .isEqualTo(TelegramFixture.HOOK_SECRET);
        assertThat(http.sent(0).path("allowed_updates").toString()).contains("my_chat_member");
    }

    @Test
    void takesTheWebhookAwayBeforeItPolls() {
        http.answers("deleteWebhook", 200, DONE);

        connector().attach(TelegramFixture.connection(Transport.POLLING), TelegramFixture.HOOK);

        assertThat(http.calls.getFirst().uri().getPath()).endsWith("/deleteWebhook");
    }

    @Test
    void isWellWhenTheWebhookIsOurs() {
        assertThat(health(TelegramFixture.HOOK.toString(), ",\"pending_update_count\":3"))
                .isEqualTo(ProviderHealth.WORKING);
    }

    @Test
    void noticesThatAnotherSystemTookTheBot() {
        assertThat(health("https://other.example/hook", "").reason())
                .isEqualTo("inbox.telegram.webhook-taken");
    }

    @Test
    void setsALostWebhookAgain() {
        http.answers("setWebhook", 200, DONE);

        assertThat(health("", "")).isEqualTo(ProviderHealth.WORKING);
        assertThat(http.calls.getLast().uri().getPath()).endsWith("/setWebhook");
    }

    @Test
    void noticesUpdatesThatPileUpOrFail() {
        String ours = TelegramFixture.HOOK.toString();
        long recent = TelegramFixture.CLOCK.instant().getEpochSecond() - 60;

        assertThat(health(ours, ",\"last_error_date\":" + recent).reason())
                .isEqualTo("inbox.telegram.webhook-failing");
        assertThat(
                        new WebhookHealth(TelegramFixture.CLOCK)
                                .judge(
                                        JsonMapper.shared()
                                                .readTree(
                                                        "{\"url\":\"%s\",\"pending_update_count\":500}"
                                                                .formatted(ours)),
                                        TelegramFixture.HOOK)
                                .reason())
                .isEqualTo("inbox.telegram.updates-pending");
    }

    @Test
    void noticesARevokedToken() {
        http.answers("getWebhookInfo", 401, UNAUTHORIZED);

        assertThat(connector().health(TelegramFixture.connection(), TelegramFixture.HOOK).state())
                .isEqualTo(ProviderHealth.State.CREDENTIALS_REFUSED);
    }

    @Test
    void pollsOnFromTheOffset() {
        http.answers(
                "getUpdates",
                200,
                "{\"ok\":true,\"result\":[{\"update_id\":5},{\"update_id\":6}]}");

        var polled = connector().poll(TelegramFixture.connection(Transport.POLLING), 5L);

        assertThat(((Updates) polled).nextOffset()).isEqualTo(7);
        assertThat(((Updates) polled).bodies()).hasSize(2);
        assertThat(http.sent(0).path("offset").longValue()).isEqualTo(5);
    }

    @Test
    void noticesAnotherReader() {
        http.answers("getUpdates", 409, CONFLICT);

        var polled = connector().poll(TelegramFixture.connection(Transport.POLLING), null);

        assertThat(((NotPolled) polled).health().reason())
                .isEqualTo("inbox.telegram.another-reader");
        assertThat(List.of(http.sent(0).has("offset"))).containsExactly(false);
    }
}
