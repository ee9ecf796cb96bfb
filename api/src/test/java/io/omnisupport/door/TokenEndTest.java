package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A token that has ended opens nothing and holds nothing open. */
@DirtiesContext
@TestPropertySource(properties = "omnisupport.tenancy.access-lifetime=4s")
class TokenEndTest extends DoorTestBase {
    @Test
    void aSocketEndsWithItsTokenSoThatTheClientComesBackWithAFreshOne() {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
        assertThat(shop.anna().api().ask("{ workspace { id } }").errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }
}
