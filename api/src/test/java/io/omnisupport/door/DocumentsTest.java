package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.Fingerprint;
import io.omnisupport.world.Guest;
import io.omnisupport.world.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients may send the hash of a document instead of the document. */
class DocumentsTest extends DoorTestBase {
    private static final String HIDDEN = "PERSISTED_QUERY_NOT_FOUND";

    /** A document that no other test has sent. */
    private final String document = "{ serverTime } # " + UUID.randomUUID();

    private final String hash = Fingerprint.of(document);

    @Test
    void anUnknownHashIsAnsweredSoThatTheClientSendsTheDocument() {
        Reply reply = post(Map.of("extensions", persisted(hash)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/errors/0/message").asString())
                .isEqualTo("PersistedQueryNotFound");
        assertThat(code(reply)).isEqualTo(HIDDEN);
    }

    @Test
    void aDocumentSentWithItsHashIsKnownByItsHashAfterwards() {
        Reply first = post(Map.of("query", document, "extensions", persisted(hash)));
        Reply second = post(Map.of("extensions", persisted(hash)));
        Reply third = post(Map.of("documentId", "sha256:" + hash));

        for (Reply reply : new Reply[] {first, second, third}) {
            assertThat(reply.json().at("/data/serverTime").asString()).endsWith("Z");
        }
    }

    @Test
    void aWrongHashIsRefusedAndNotRemembered() {
        String other = Fingerprint.of("{ __typename }" + document);
        Reply refused = post(Map.of("query", document, "extensions", persisted(other)));

        assertThat(code(refused)).isEqualTo("BAD_USER_INPUT");
        assertThat(code(post(Map.of("extensions", persisted(other))))).isEqualTo(HIDDEN);
    }

    @Test
    void aBrokenDocumentIsNotRemembered() {
        String broken = "{ noSuchField } # " + UUID.randomUUID();
        String itsHash = Fingerprint.of(broken);
        post(Map.of("query", broken, "extensions", persisted(itsHash)));

        assertThat(code(post(Map.of("extensions", persisted(itsHash))))).isEqualTo(HIDDEN);
    }

    @Test
    void aKnownDocumentStillCostsAndIsStillRefusedToWhoMayNot() {
        String staffOnly = "{ conversations(first: 5) { nodes { id } } } # " + UUID.randomUUID();
        String itsHash = Fingerprint.of(staffOnly);
        Guest anna = shop.anna().api();
        anna.ask(staffOnly);

        var byVisitor = shop.visitor(door).api().post(Map.of("documentId", itsHash));
        var byAnna = anna.post(Map.of("documentId", itsHash));

        assertThat(code(byVisitor)).isEqualTo("FORBIDDEN");
        assertThat(byAnna.json().at("/extensions/cost/requested").asInt()).isGreaterThan(4);
    }

    @Test
    void hashesWorkOnASocketToo() {
        post(Map.of("query", document, "extensions", persisted(hash)));
        try (var socket = shop.anna().api().connect().acknowledged()) {
            var known = socket.subscribe(Map.of("extensions", persisted(hash)));
            var unknown = socket.subscribe(Map.of("documentId", Fingerprint.of("{ other }")));

            assertThat(known.next().asString()).endsWith("Z");
            assertThat(unknown.message().at("/payload/0/extensions/code").asString())
                    .isEqualTo(HIDDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"query\": 1}",
                "{\"query\": \"{ serverTime }\", \"operationName\": 1}",
                "{\"query\": \"{ serverTime }\", \"variables\": \"x\"}",
                "{\"query\": \"{ serverTime }\", \"extensions\": []}",
                "{\"documentId\": 7}",
                "{\"extensions\": {\"persistedQuery\": \"x\"}}",
                "{\"extensions\": {\"persistedQuery\": {\"sha256Hash\": 1}}}"
            })
    void whatIsNoRequestIsABadRequest(String body) {
        Reply reply = door.post("/graphql", body, Map.of("content-type", "application/json"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("Exception");
    }

    private static Map<String, Object> persisted(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private Reply post(Map<String, ?> request) {
        return door.stranger().post(request);
    }

    private static String code(Reply reply) {
        return reply.json().at("/errors/0/extensions/code").asString();
    }
}
