package io.omnisupport.api.realtime;

import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.platform.SignedTokens;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signed positions in the event log. */
@Component
class StreamCursors {
    private static final String PURPOSE = "stream";

    private final SignedTokens tokens;

    StreamCursors(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** Begins the part of an event that comes after all others of its position. */
    static final String LAST = "*";

    /**
     * A position and when it was told.
     *
     * @param part tells events at the same position apart
     */
    record Position(long sequence, Instant at, String part) {
        /** Whether nothing at this position is left to tell. */
        boolean isWhole() {
            return part.startsWith(LAST);
        }
    }

    /** Writes a position of {@link #read}. */
    String write(WorkspaceId workspace, long sequence, String part, Instant at) {
        return tokens.sign(
                PURPOSE,
                null,
                List.of(
                        workspace.value().toString(),
                        Long.toString(sequence),
                        Long.toString(at.toEpochMilli()),
                        part));
    }

    Position read(WorkspaceId workspace, String cursor) {
        List<String> parts = tokens.read(PURPOSE, cursor);
        if (parts == null || !parts.getFirst().equals(workspace.value().toString())) {
            throw new ProblemException(
                    ErrorCode.BAD_USER_INPUT, "since is not a cursor of this stream");
        }
        return new Position(
                Long.parseLong(parts.get(1)),
                Instant.ofEpochMilli(Long.parseLong(parts.get(2))),
                parts.get(3));
    }
}
