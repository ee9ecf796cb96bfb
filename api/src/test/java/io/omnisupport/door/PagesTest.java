package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Reply;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.contributor.Status;

/** The pages that the application serves beside its API. */
class PagesTest extends DoorTestBase {
    private static final Pattern SCRIPT =
            Pattern.compile("src=\"(/(?:admin|graphiql)/assets/[^\"]+\\.js)\"");

    @Autowired HttpCodeStatusMapper codes;

    @Test
    void anyAddressInsideTheAdminUiIsItsPage() {
        for (String address : new String[] {"/admin/", "/admin/inbox", "/admin/inbox/all/cnv_1"}) {
            Reply page = door.get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.header("content-type")).startsWith("text/html");
            assertThat(page.header("content-security-policy")).contains("default-src 'self'");
            assertThat(page.header("cache-control")).contains("no-cache");
        }
    }

    @Test
    void itsScriptsAreScriptsAndMayBeKeptForEver() {
        var script = SCRIPT.matcher(door.get("/admin/").body());
        assertThat(script.find()).isTrue();

        Reply reply = door.get(script.group(1));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).contains("javascript");
        assertThat(reply.header("cache-control")).contains("immutable");
    }

    @Test
    void graphiqlNeedsNothingFromAnotherServer() {
        Reply page = door.get("/graphiql/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-security-policy"))
                .startsWith("default-src 'self';")
                .doesNotContain("https:", "unsafe-eval");
        assertThat(page.body()).doesNotContain("http:", "https:");
        var script = SCRIPT.matcher(page.body());
        assertThat(script.find()).isTrue();
        assertThat(door.get(script.group(1)).header("cache-control")).contains("immutable");
        assertThat(door.get("/graphiql").header("location")).endsWith("/graphiql/");
    }

    @Test
    void theReferenceTellsOfTheServedSchemaAndMayDoNothingElse() {
        Reply page = door.get("/graphiql/reference/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-security-policy"))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe", "http");
        assertThat(page.body())
                .contains("id=\"Conversation.timeline\"", "id=\"Mutation.messageSend\"")
                .doesNotContain("style=", "<style", "onclick");
        var script = SCRIPT.matcher(page.body());
        assertThat(script.find()).isTrue();
        assertThat(door.get(script.group(1)).header("cache-control")).contains("immutable");
        assertThat(door.get("/graphiql/reference").header("location"))
                .endsWith("/graphiql/reference/");
    }

    @Test
    void aScriptOfAnOlderBuildIsNotFoundRatherThanAPage() {
        assertThat(door.get("/admin/assets/gone-1234.js").status()).isEqualTo(404);
    }

    @Test
    void theWidgetsLoaderIsAskedForAgainSoon() {
        Reply loader = door.get("/widget/loader.js");

        assertThat(loader.status()).isEqualTo(200);
        assertThat(loader.header("cache-control")).contains("max-age=300");
    }

    @Test
    void theRootLeadsToTheAdminUi() {
        Reply root = door.get("/");

        assertThat(root.status()).isEqualTo(302);
        assertThat(root.header("location")).endsWith("/admin/");
    }

    @Test
    void healthNamesEachEngine() {
        Reply health = door.get("/actuator/health");

        for (String engine :
                new String[] {"db", "redis", "openSearch", "files", "eventConsumers"}) {
            assertThat(health.json().at("/components/" + engine + "/status").asString())
                    .as(engine)
                    .isEqualTo("UP");
        }
        assertThat(health.body()).doesNotContain("jdbc:", "password");
    }

    @Test
    void onlyWhatNobodyCanWorkWithoutTakesANodeOutOfService() {
        Reply readiness = door.get("/actuator/health/readiness");

        assertThat(readiness.status()).isEqualTo(200);
        assertThat(readiness.json().path("components").propertyNames())
                .containsExactlyInAnyOrder("db", "readinessState");
        assertThat(door.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void whoAsksByStatusCodeAloneLearnsThatANodeIsDown() {
        assertThat(codes.getStatusCode(Status.DOWN)).isEqualTo(503);
        assertThat(codes.getStatusCode(Status.OUT_OF_SERVICE)).isEqualTo(503);
        assertThat(codes.getStatusCode(new Status("DEGRADED"))).isEqualTo(200);
    }

    @Test
    void metricsAreThereForPrometheus() {
        assertThat(door.get("/actuator/prometheus").body())
                .contains("omnisupport_sockets", "omnisupport_events", "jvm_memory_used_bytes");
    }
}
