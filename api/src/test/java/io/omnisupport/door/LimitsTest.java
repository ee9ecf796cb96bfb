package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a document may ask for at most. */
class LimitsTest extends DoorTestBase {
    @Test
    void theNumbersAreTold() {
        var limits =
                door.stranger().ask("{ limits { maxDepth maxCost maxPageSize maxRootMutations } }");

        assertThat(limits.at("/limits").toString())
                .isEqualTo(
                        "{\"maxDepth\":12,\"maxCost\":1000,\"maxPageSize\":100,"
                                + "\"maxRootMutations\":10}");
        assertThat(shop.anna().api().ask("{ limits { maxCost } }").text("/limits/maxCost"))
                .isEqualTo("5000");
    }

    @Test
    void tooDeepIsRefused() {
        String nested = "replyTo { ".repeat(12) + "id" + " }".repeat(12);

        assertRefused(
                "{ conversations(first: 1) { nodes { messages(first: 1) { nodes { %s } } } } }"
                        .formatted(nested),
                "levels");
    }

    @Test
    void theDeepQuestionOfEveryToolAboutTypesIsAnswered() {
        String type = "ofType { ".repeat(9) + "name" + " }".repeat(9);

        var answer =
                shop.anna()
                        .api()
                        .ask(
                                "{ __schema { queryType { name } types { fields { type { %s } } } } }"
                                        .formatted(type));

        assertThat(answer.text("/__schema/queryType/name")).isEqualTo("Query");
    }

    @Test
    void tooManyAliasesAreRefusedEvenWhenTheyCostNothing() {
        assertRefused(numbered(31, "a%d: __typename"), "aliases");
    }

    @Test
    void repeatedFieldsAreCounted() {
        assertRefused(numbered(401, "serverTime"), "fields");
    }

    @Test
    void fragmentsDoNotHideFields() {
        String spread = "...F ".repeat(41);

        assertRefused(
                "{ %s } fragment F on Query { %s }".formatted(spread, "serverTime ".repeat(10)),
                "fields");
    }

    @Test
    void tooManyMutationsInOneRequestAreRefused() {
        String pings = numbered(11, "a%d: ping(input: {echo: \"x\"}) { errors { __typename } }");

        assertRefused("mutation " + pings, "mutations");
    }

    @Test
    void aPageCostsWhatItsSizeSays() {
        assertRefused(
                """
                { conversations(first: 100) { nodes { id
                    messages(first: 100) { nodes { id blocks { __typename } } } } } }\
                """,
                "points of cost");
    }

    @Test
    void theCostIsTold() {
        var answer = shop.anna().api().ask("{ conversations(first: 10) { nodes { id number } } }");

        var cost = answer.reply().json().at("/extensions/cost");
        assertThat(cost.path("requested").asInt()).isBetween(10, 30);
        assertThat(cost.path("limit").asInt()).isEqualTo(5000);
    }

    @Test
    void variablesCountLikeLiterals() {
        var refused =
                shop.anna()
                        .api()
                        .ask(
                                """
                                query($n: Int) { conversations(first: $n) { nodes { id
                                  messages(first: $n) { nodes { id actor { name } } } } } }\
                                """,
                                Map.of("n", 100));

        assertThat(refused.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void pagesOverAHundredAndUnboundedPagesAreRefused() {
        for (String page :
                new String[] {"first: 101", "first: 0", "first: -1", "first: 1, last: 1"}) {
            var refused =
                    shop.anna().api().ask("{ conversations(%s) { nodes { id } } }".formatted(page));
            assertThat(refused.errorCodes()).as(page).containsExactly("BAD_USER_INPUT");
        }
    }

    private void assertRefused(String document, String what) {
        var refused = shop.anna().api().ask(document);

        assertThat(refused.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(refused.reply().json().at("/errors/0/message").asString()).contains(what);
        assertThat(refused.reply().json().path("data").isContainer()).isFalse();
    }

    private static String numbered(int count, String field) {
        return IntStream.range(0, count)
                .mapToObj(field::formatted)
                .collect(Collectors.joining("\n", "{ ", " }"));
    }
}
