package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The workspaces that somebody on this node follows. */
final class Tracks {
    private final LogHorizon horizon;
    private final ConcurrentHashMap<WorkspaceId, Track> tracks = new ConcurrentHashMap<>();

    Tracks(LogHorizon horizon) {
        this.horizon = horizon;
    }

    /** A new track begins at what is readable now: everything later will be read for it. */
    Track add(WorkspaceId workspace, Consumer<LoggedEvent> follower) {
        return tracks.compute(
                workspace,
                (id, known) -> {
                    Track track = known == null ? new Track(horizon.readable()) : known;
                    return track.add(follower);
                });
    }

    void remove(WorkspaceId workspace, Consumer<LoggedEvent> follower) {
        tracks.computeIfPresent(workspace, (id, track) -> track.remove(follower) ? null : track);
    }

    @Nullable Track find(WorkspaceId workspace) {
        return tracks.get(workspace);
    }

    Set<WorkspaceId> workspaces() {
        return tracks.keySet();
    }

    Map<WorkspaceId, Long> positions() {
        var positions = new HashMap<WorkspaceId, Long>();
        tracks.forEach((workspace, track) -> positions.put(workspace, track.position()));
        return positions;
    }
}
