package io.omnisupport.channels.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.channels.ChannelAdapterContract;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.FetchOutcome;
import io.omnisupport.channels.spi.InboundItem.Pressed;
import io.omnisupport.platform.OutboundHttp.FailureKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelegramAdapterTest extends ChannelAdapterContract {
    private final ScriptedHttp http = new ScriptedHttp();
    private final TelegramAdapter adapter = TelegramFixture.adapter(http);
    private final Connection connection = TelegramFixture.connection();

    @Override
    protected ChannelAdapter adapter() {
        return adapter;
    }

    @Override
    protected Connection connection() {
        return connection;
    }

    @Override
    protected Map<String, String> payloads() {
        return Payloads.updates();
    }

    @Override
    protected Map<String, String> genuineHeaders() {
        return Map.of("x-telegram-bot-api-secret-token", TelegramFixture.HOOK_SECRET);
    }

    @Test
    void answersAPressSoThatTheClientStopsSpinning() {
        var pressed = (Pressed) adapter.parse(Payloads.read("callback_query.json")).getFirst();

        adapter.acknowledge(connection, pressed);

        assertThat(http.calls.getFirst().uri().getPath()).endsWith("/answerCallbackQuery");
        assertThat(http.sent(0).path("callback_query_id").stringValue())
                .isEqualTo("1595374021345678901");
    }

    @Test
    void bringsAFileByThePathTelegramTells() {
        http.answers("getFile", 200, Payloads.read("response_get_file.json"))
                .answers("file_7.pdf", 200, "%PDF-1.7");

        var outcome = adapter.fetch(connection, "BQACAgIAAxkBAAIEtmky0010");

        assertThat(((FetchOutcome.Fetched) outcome).bytes()).asString().isEqualTo("%PDF-1.7");
        assertThat(http.calls.get(1).uri().getPath())
                .isEqualTo("/file/bot" + TelegramFixture.TOKEN + "/documents/file_7.pdf");
    }

    @Test
    void saysThatAFileIsTooBigForBots() {
        var tooBig = new FetchOutcome.Refused("attachment.over-20-mb");
        http.answers(
                        "getFile",
                        400,
                        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: file is too big\"}")
                .answers("getFile", 200, Payloads.read("response_get_file.json"))
                .fails("file_7.pdf", FailureKind.TOO_LARGE, true);

        assertThat(adapter.fetch(connection, "one")).isEqualTo(tooBig);
        assertThat(adapter.fetch(connection, "two")).isEqualTo(tooBig);
    }

    @Test
    void fetchesLaterWhenTheServerIsDown() {
        http.fails("getFile", FailureKind.CONNECTION, false);

        assertThat(adapter.fetch(connection, "one")).isEqualTo(new FetchOutcome.Unavailable());
    }

    @Test
    void printsNoAddressWithItsToken() {
        assertThat(BotServer.of(connection).toString()).doesNotContain(TelegramFixture.TOKEN);
    }
}
