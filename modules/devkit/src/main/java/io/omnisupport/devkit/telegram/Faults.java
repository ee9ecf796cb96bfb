package io.omnisupport.devkit.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Failures that a test has ordered, each for one call. */
final class Faults {
    private static final String SENDING = "send";

    private final Map<String, Queue<Fault>> ordered = new HashMap<>();
    private boolean isSilent;
    private Duration delay = Duration.ZERO;

    /** For the next calls of a method. */
    synchronized void order(String method, int count, Fault fault) {
        Queue<Fault> queue = ordered.computeIfAbsent(method, key -> new ArrayDeque<>());
        for (int i = 0; i < count; i++) {
            queue.add(fault);
        }
    }

    /** For the next calls that send a message. */
    void orderForSending(int count, Fault fault) {
        order(SENDING, count, fault);
    }

    synchronized @Nullable Fault next(String method) {
        Fault own = poll(method);
        return own == null && isSending(method) ? poll(SENDING) : own;
    }

    private static boolean isSending(String method) {
        return method.startsWith(SENDING) && !method.equals("sendChatAction");
    }

    /** For all calls that send a message from now on. */
    synchronized void delayAnswers(Duration by) {
        delay = by;
    }

    synchronized Duration delay(String method) {
        return isSending(method) ? delay : Duration.ZERO;
    }

    private @Nullable Fault poll(String method) {
        Queue<Fault> queue = ordered.get(method);
        return queue == null ? null : queue.poll();
    }

    synchronized void silence(boolean silent) {
        isSilent = silent;
        notifyAll();
    }

    synchronized boolean isSilent() {
        return isSilent;
    }

    /** Waits for the end of the silence; true when there was one. */
    synchronized boolean awaitVoice() throws InterruptedException {
        boolean wasSilent = isSilent;
        while (isSilent) {
            wait();
        }
        return wasSilent;
    }

    static Refused refusal(int status) {
        return switch (status) {
            case 400 -> Refused.badRequest("message can't be sent");
            case 401 -> new Refused(401, "Unauthorized");
            case 403 -> Refused.forbidden("bot was blocked by the user");
            case 404 -> new Refused(404, "Not Found");
            case 409 -> new Refused(409, "Conflict: terminated by other getUpdates request");
            case 429 -> Refused.tooManyRequests(1);
            default -> new Refused(status, "Internal Server Error");
        };
    }

    /** What becomes of a call. */
    sealed interface Fault {
        /** It is not carried out and refused. */
        record Refusing(Refused refused) implements Fault {}

        /** It is carried out, but nobody hears of it. */
        record LosingTheAnswer() implements Fault {}
    }
}
