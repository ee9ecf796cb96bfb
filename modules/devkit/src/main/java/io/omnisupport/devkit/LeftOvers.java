package io.omnisupport.devkit;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Engines that a killed parent left running. */
final class LeftOvers {
    private static final int PATIENCE_SECONDS = 5;

    private LeftOvers() {}

    static void stop(ProcessHandle process) {
        if (process.pid() == ProcessHandle.current().pid()) {
            return;
        }
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException slow) {
            process.destroyForcibly();
        }
    }
}
