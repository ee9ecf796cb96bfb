package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An address that asks too often is refused before anything is done for it. */
@DirtiesContext
@TestPropertySource(
        properties = {
            "omnisupport.rates.address-requests=20",
            "omnisupport.rates.address-per-second=1",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1"
        })
class AddressRateTest extends DoorTestBase {
    @Test
    void tooManyRequestsOfOneAddressAreRefusedWhoeverSendsThem() {
        List<Integer> statuses = askOften("203.0.113.7");

        assertThat(statuses).startsWith(200, 200, 200).contains(429);
        assertThat(askOften("203.0.113.8").getFirst()).isEqualTo(200);
    }

    private List<Integer> askOften(String address) {
        return Stream.generate(() ->
                        door.post("/graphql", "{\"query\":\"{ __typename }\"}", headers(address))
                                .status())
                .limit(30)
                .toList();
    }

    private static Map<String, String> headers(String address) {
        return Map.of("content-type", "application/json", "x-forwarded-for", address);
    }
}
