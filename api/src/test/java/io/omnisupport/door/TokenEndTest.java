package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.client.OmniSupportClient;
import io.omnisupport.client.live.StreamSignal;
import io.omnisupport.client.session.OperatorSession;
import io.omnisupport.clients.operations.ConformanceEvents;
import io.omnisupport.world.Shops;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A token that has ended opens nothing and holds nothing open. */
@DirtiesContext
@TestPropertySource(properties = "omnisupport.tenancy.access-lifetime=4s")
class TokenEndTest extends DoorTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aStreamOfTheSdkGoesOnWithAFreshToken() {
        var session = OperatorSession.create();
        try (var client =
                OmniSupportClient.builder(door.address().resolve("/graphql"), "test")
                        .auth(session)
                        .build()) {
            session.signIn(shop.anna().operator().email(), Shops.PASSWORD);
            try (var stream = client.stream(ConformanceEvents.of())) {
                await().until(() ->
                        stream.poll(PATIENCE).filter(TokenEndTest::isResumed).isPresent());
            }
            assertThat(session.wasEnded()).isFalse();
        }
    }

    private static boolean isResumed(StreamSignal<?> signal) {
        return signal instanceof StreamSignal.Ready<?> ready && ready.isResumed();
    }

    @Test
    void aSocketEndsWithItsTokenSoThatTheClientComesBackWithAFreshOne() {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
        assertThat(shop.anna().api().ask("{ workspace { id } }").errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }
}
