package io.omnisupport.proof;

import io.omnisupport.world.Answer;
import io.omnisupport.world.Door.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A client that asks until it is answered, with the same key each time, as ours do. */
final class Stubborn {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 100;
    private static final int SERVER_ERROR = 500;

    private Stubborn() {}

    static Answer ask(Supplier<Answer> question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                Answer answer = question.get();
                if (answer.reply().status() < SERVER_ERROR && answer.errorCodes().isEmpty()) {
                    return answer;
                }
            } catch (Unanswered cut) {
                // The server was killed; whether it heard us, the key will tell.
            }
            pause();
        }
        throw new AssertionError("No answer within " + PATIENCE);
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
