package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Guest;
import io.omnisupport.world.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GraphQL over HTTP as its specification has it, and what is no GraphQL. */
class HttpTest extends DoorTestBase {
    private static final Map<String, String> JSON =
            Map.of("content-type", "application/json", "accept", Guest.ANSWER);
    private static final int MANY = 300_000;

    @Test
    void anyoneMayAskForTheTime() {
        var answer = door.stranger().ask("{ serverTime }");

        assertThat(answer.reply().status()).isEqualTo(200);
        assertThat(answer.reply().header("content-type")).startsWith(Guest.ANSWER);
        assertThat(answer.text("/serverTime")).endsWith("Z");
    }

    @Test
    void malformedJsonIsABadRequest() {
        assertThat(post("{\"query\":").status()).isEqualTo(400);
        assertThat(post("[]").status()).isEqualTo(400);
        assertThat(post("{\"query\":7}").status()).isEqualTo(400);
        assertThat(post("").status()).isEqualTo(400);
    }

    @Test
    void aDocumentThatDoesNotParseIsABadRequestWithACode() {
        Reply reply = post("{\"query\":\"{ serverTime\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/extensions/code").asString())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void unknownFieldsAreNamed() {
        Reply reply = post("{\"query\":\"{ serverTim }\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("serverTim").doesNotContain("java", "graphql.");
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        String long_ = "{\"query\":\"{serverTime}" + " ".repeat(MANY) + "\"}";

        assertThat(post(long_).status()).isEqualTo(413);
    }

    @Test
    void aBodyOfUnknownLengthIsHeldToTheSameLimit() {
        var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MANY]));

        assertThat(door.post("/graphql", stream, JSON).status()).isEqualTo(413);
    }

    @Test
    void queriesMayBeAskedByAddress() {
        Reply reply = door.get("/graphql?query=%7BserverTime%7D");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.json().at("/data/serverTime").asString()).endsWith("Z");
    }

    @Test
    void whatWritesMayNot() {
        Reply reply = door.get("/graphql?query=mutation%7Bping(input:%7B%7D)%7Becho%7D%7D");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("allow")).isEqualTo("POST");
    }

    @Test
    void anAddressWithoutAQueryIsNoPage() {
        assertThat(door.get("/graphql").status()).isEqualTo(405);
    }

    @Test
    void formsOfStrangePagesAreNotTaken() {
        var headers = Map.of("content-type", "text/plain");

        assertThat(door.post("/graphql", "{\"query\":\"{serverTime}\"}", headers).status())
                .isEqualTo(415);
    }

    @Test
    void everyAnswerNamesItsRequest() {
        var headers = Map.of("content-type", "application/json", "x-request-id", "from-the-page-7");

        Reply reply = door.post("/graphql", "{\"query\":\"{serverTime}\"}", headers);

        assertThat(reply.header("x-request-id")).isEqualTo("from-the-page-7");
        assertThat(reply.json().at("/extensions/requestId").asString())
                .isEqualTo("from-the-page-7");
    }

    @Test
    void aPageThatDoesNotExistTellsNothing() {
        Reply reply = door.get("/no/such/page");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).doesNotContain("java", "springframework", "trace");
    }

    @Test
    void introspectionIsOpenToThoseWhoBuildOnIt() {
        assertThat(
                        shop.anna()
                                .api()
                                .ask("{ __schema { queryType { name } } }")
                                .text("/__schema/queryType/name"))
                .isEqualTo("Query");
    }

    private Reply post(String body) {
        return door.post("/graphql", body, JSON);
    }
}
