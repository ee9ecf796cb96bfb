package io.omnisupport.channels.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.channels.spi.InboundItem.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Updates that no customer wrote to us. */
class IgnoredUpdatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "message":{"message_id":1,"from":{"id":1},"chat":{"id":-5,"type":"supergroup"},"text":"x"}|group
                    "message":{"message_id":1,"chat":{"id":5,"type":"private"},"text":"x"}|no-person
                    "message":{"message_id":1,"from":{"id":1,"is_bot":true},"chat":{"id":5,"type":"private"}}|no-person
                    "message":"nonsense"|no-person
                    "message":{"chat":[],"from":7}|no-person
                    "channel_post":{"message_id":1,"chat":{"id":-5,"type":"channel"}}|channel-post
                    "message_reaction":{"chat":{"id":5,"type":"private"},"user":{"id":5}}|no-person
                    "callback_query":{"id":"1","data":"x"}|no-person
                    "message":{"message_id":1,"from":{"id":5},"chat":{"id":5,"type":"private"},"pinned_message":{}}|notice
                    """)
    void ignoresWhatNoPersonWroteToUs(String update, String reason) {
        assertThat(TelegramParser.parse(Payloads.update(update)))
                .containsExactly(new Skipped("inbound.ignored." + reason));
    }

    @Test
    void ignoresAnUpdateWithoutContent() {
        assertThat(TelegramParser.parse("{\"update_id\":1}"))
                .containsExactly(new Skipped("inbound.ignored.empty"));
    }
}
