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

    /** A position and when it was told. */
    record Position(long sequence, Instant at) {}

    /**
     * @param part tells events at the same position apart
     */
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
                Long.parseLong(parts.get(1)), Instant.ofEpochMilli(Long.parseLong(parts.get(2))));
    }
}
