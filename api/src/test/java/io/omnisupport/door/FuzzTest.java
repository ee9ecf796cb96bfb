package io.omnisupport.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Guest;
import io.omnisupport.world.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Requests that no client of ours would send. {@code -Dfuzz.cases} tells how many, {@code
 * -Dfuzz.seed} which.
 */
@TestPropertySource(
        properties = {
            "omnisupport.rates.address-requests=10000000",
            "omnisupport.rates.staff-points=1000000000",
            "omnisupport.rates.widget-points=1000000000"
        })
class FuzzTest extends DoorTestBase {
    private static final int CASES = Integer.getInteger("fuzz.cases", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final Set<Integer> CALM = Set.of(200, 400, 413, 415);
    private static final long MOST_KEPT = 128L << 20;
    private static final int AT_ONCE = 4;

    @Autowired GraphQlSource source;

    @Test
    void nothingBreaksNothingLeaksAndNothingBadIsStored() throws Exception {
        var visitor = shop.visitor(door);
        String conversation =
                visitor.writes("Здравствуйте").text("/messageSend/message/conversation/id");
        var ids =
                List.of(
                        conversation,
                        visitor.customerId(),
                        shop.anna().id(),
                        shop.site().id().text(),
                        "cnv_0000000000000000000000",
                        "x");
        var guests = List.of(shop.anna().api(), visitor.api(), door.stranger());
        long before = used();

        List<String> faults = faults(ids, guests);

        assertThat(faults).as("seed %d", SEED).isEmpty();
        assertThat(used() - before).as("bytes kept").isLessThan(MOST_KEPT);
        assertEverythingCanBeRead();
    }

    private List<String> faults(List<String> ids, List<Guest> guests) throws Exception {
        var cases = new ArrayList<Callable<String>>();
        IntStream.range(0, CASES).forEach(number -> cases.add(() -> fault(number, ids, guests)));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var found = new ArrayList<String>();
            for (var each : threads.invokeAll(cases)) {
                if (!each.get().isEmpty()) {
                    found.add(each.get());
                }
            }
            return found.stream().limit(5).toList();
        }
    }

    private String fault(int number, List<String> ids, List<Guest> guests) {
        var random = new Random(SEED + number);
        String body = new FuzzDocuments(source.schema(), random, ids).body();
        byte[] bytes = body.getBytes(UTF_8);
        if (random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (128 + random.nextInt(128));
        }
        Guest guest = guests.get(random.nextInt(guests.size()));
        Reply reply = guest.post(bytes);
        boolean isGood =
                CALM.contains(reply.status())
                        && !reply.body().contains("Exception")
                        && !reply.body().contains("\"INTERNAL\"")
                        && !reply.body().contains("org.");
        return isGood
                ? ""
                : "case %d: %d %s%nfor %s"
                        .formatted(
                                number, reply.status(), shortened(reply.body()), shortened(body));
    }

    private static String shortened(String text) {
        return text.length() > 1500 ? text.substring(0, 1500) + "…" : text;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void assertEverythingCanBeRead() {
        var read =
                shop.anna()
                        .api()
                        .ask(
                                """
                                { conversations(first: 20) { nodes { id status preview { text }
                                    customer { id name }
                                    messages(last: 20) { nodes { id text } } } }
                                  inboxes { id name }
                                  customers(first: 20) { nodes { id name } } }\
                                """);

        assertThat(read.errorCodes()).isEmpty();
    }
}
