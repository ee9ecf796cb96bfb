package io.omnisupport.client.live;

import org.jspecify.annotations.Nullable;

/**
 * What a stream tells, in order.
 *
 * @param <E> the events of the stream
 */
public sealed interface StreamSignal<E> {
    /** Position in the stream; pass the one handled last as {@code since} to go on from there. */
    String cursor();

    /**
     * Everything after this moment will be told: the time to query. Comes first, and again after
     * every reconnection.
     *
     * @param isResumed true: what happened since the last signal follows
     */
    record Ready<E>(String cursor, boolean isResumed) implements StreamSignal<E> {}

    /** Something happened; never told twice. */
    record Event<E>(String cursor, E event) implements StreamSignal<E> {}

    /**
     * The gap could not be filled: query afresh. Later events follow.
     *
     * @param reason constant of the schema's {@code ResyncReason}; null when not selected
     */
    record Resync<E>(String cursor, @Nullable String reason) implements StreamSignal<E> {}
}
