package io.omnisupport.platform.internal.events;

import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** How often an entry is tried before it is set aside. */
final class Patience {
    private static final int TRIES = 3;
    private static final int TRIES_UNDER_CONTENTION = 8;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private Patience() {}

    /** Then it isn't the entry's fault, and every other entry would fail too. */
    static boolean isDatabaseAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }

    static boolean isOver(int attempts, Throwable failure) {
        boolean contention = failure instanceof TransientDataAccessException;
        return attempts >= (contention ? TRIES_UNDER_CONTENTION : TRIES);
    }

    static Duration pause(int attempts) {
        long millis = FIRST_PAUSE_MILLIS << Math.min(2 * (attempts - 1), 16);
        return Duration.ofMillis(Math.min(millis, LONGEST_PAUSE_MILLIS));
    }
}
