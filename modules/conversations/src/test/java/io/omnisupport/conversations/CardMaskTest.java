package io.omnisupport.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.conversations.Message.Redaction;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardMaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4111111111111111|••••••••••••1111
                    карта 4111 1111 1111 1111, срок 12/28|карта •••• •••• •••• 1111, срок 12/28
                    5500-0000-0000-0004|••••-••••-••••-0004
                    3782 822463 10005|•••• •••••• •0005
                    2200 0000 0000 0004 019|•••• •••• •••• 0004 019
                    заказ 12 4111111111111111|заказ 12 ••••••••••••1111
                    4222222222222|•••••••••2222
                    ４１１１１１１１１１１１１１１１|••••••••••••１１１１
                    """)
    void hidesAllButTheLastFourDigits(String text, String masked) {
        assertThat(new CardMask().text(text)).isEqualTo(masked).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "+7 916 123-45-67",
                "40817810099910004312",
                "411111111111",
                "заказ №1024 от 12.03.2026",
                "4111 1111 и ещё 1111 1111"
            })
    void leavesOtherNumbersAlone(String text) {
        var mask = new CardMask();

        assertThat(mask.text(text)).isEqualTo(text);
        assertThat(mask.redactions()).isEmpty();
    }

    @Test
    void hidesNumbersWithOddSeparatorsAndOverLines() {
        var mask = new CardMask();

        assertThat(mask.text("4111\u00a01111\n1111 – 1111"))
                .isEqualTo("••••\u00a0••••\n•••• – 1111");
        assertThat(mask.text("4111.1111.1111.1111 и 5500 0000 0000 0004"))
                .isEqualTo("••••.••••.••••.1111 и •••• •••• •••• 0004");
        assertThat(mask.redactions()).hasSize(3);
    }

    @Test
    void remembersTheMaskButNotTheNumber() {
        var mask = new CardMask();

        mask.text("вот 4111 1111 1111 1111");

        assertThat(mask.redactions())
                .containsExactly(new Redaction(Redaction.Kind.CARD_NUMBER, "•••• •••• •••• 1111"));
    }

    @Test
    void looksIntoEveryStringOfAJsonDocument() {
        var mask = new CardMask();
        String body =
                """
                {"a":{"text":"4111\\u00201111 1111 1111"},"b":["x","5500000000000004"],\
                "big":4111111111111111}\
                """;

        String masked = mask.json(body, Set.of());

        assertThat(masked)
                .contains("•••• •••• •••• 1111", "••••••••••••0004", "\"big\":4111111111111111");
        assertThat(mask.redactions()).hasSize(2);
    }

    @Test
    void sparesIdsThatOnlyLookLikeCards() {
        String body = "{\"media_group_id\":\"4111111111111111\",\"text\":\"привет\"}";

        assertThat(new CardMask().json(body, Set.of("media_group_id"))).isSameAs(body);
    }

    @Test
    void looksBehindAFieldThatIsNoTextDespiteItsName() {
        String body = "{\"id\":{\"text\":\"4111111111111111\"}}";

        assertThat(new CardMask().json(body, Set.of("id"))).contains("••••••••••••1111");
    }
}
