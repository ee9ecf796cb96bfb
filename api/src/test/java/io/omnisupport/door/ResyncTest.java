package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.LiveStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A gap that can't be filled is told, and the stream goes on live. */
@DirtiesContext
@TestPropertySource(properties = "omnisupport.door.backlog=5")
class ResyncTest extends StreamTestBase {
    @Test
    void whoMissedMoreThanTheLogGivesBackIsToldToLookAfresh() {
        String since = talk(null).next().path("cursor").asString();
        socket.close();
        IntStream.range(0, 12).forEach(i -> shop.boris().replies(conversation, "ответ " + i));

        socket = shop.anna().api().connect().acknowledged();
        LiveStream after = talk(since);

        assertThat(after.next().path("__typename").asString()).isEqualTo("StreamReady");
        assertThat(after.next().path("__typename").asString()).isEqualTo("ResyncRequired");
        visitor.writes("Вы ещё тут?");
        assertThat(after.next("MessageAdded").at("/message/text").asString())
                .isEqualTo("Вы ещё тут?");
    }

    @Test
    void whatWasMissedBeforeTheGapIsNotToldTwice() {
        String since = talk(null).next().path("cursor").asString();
        socket.close();
        IntStream.range(0, 12).forEach(i -> shop.boris().replies(conversation, "ответ " + i));
        socket = shop.anna().api().connect().acknowledged();
        String resynced = talk(since).next("ResyncRequired").path("cursor").asString();
        socket.close();

        socket = shop.anna().api().connect().acknowledged();
        LiveStream after = talk(resynced);
        visitor.writes("Снова я");

        assertThat(after.next("MessageAdded").at("/message/text").asString()).isEqualTo("Снова я");
    }
}
