package io.omnisupport.devkit.telegram;

import java.time.Duration;

/** Writes the world down soon after each change, and at the end. */
final class StateKeeper implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofDays(1);

    private final World world;
    private final StateFile file;
    private final Thread thread;
    private long written;

    StateKeeper(World world, StateFile file) {
        this.world = world;
        this.file = file;
        this.written = world.version();
        this.thread = Thread.ofVirtual().name("telegram-double-keeper").start(this::keep);
    }

    private void keep() {
        while (!world.isOver()) {
            world.await(LONG, () -> world.version() != written);
            write();
            world.await(PAUSE, () -> false);
        }
    }

    private synchronized void write() {
        long version = world.version();
        if (version != written) {
            file.write(world.snapshot());
            written = version;
        }
    }

    /** After the world's end. */
    @Override
    public void close() {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
