package io.omnisupport.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server that is cut at random moments, in the middle of messages too, until healed.
 */
final class BadLine implements AutoCloseable {
    private static final int CHUNK = 1 << 14;

    private final URI server;
    private final Random random;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean isBad = true;

    /**
     * Begins to cut.
     *
     * @param seed decides the moments
     */
    BadLine(URI server, long seed) {
        this.server = server;
        this.random = new Random(seed);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("line").start(this::accept);
        Thread.ofVirtual().name("cutter").start(this::cutAgainAndAgain);
    }

    /** Address of the API on this side of the line. */
    URI url() {
        return URI.create("http://127.0.0.1:%d/graphql".formatted(door.getLocalPort()));
    }

    /** Cuts that hit an open connection. */
    int cuts() {
        return cuts.get();
    }

    /** Cuts no more. */
    void heal() {
        isBad = false;
    }

    private void cutAgainAndAgain() {
        while (isBad) {
            pause(Duration.ofMillis(random.nextInt(50, 900)));
            if (isBad && !open.isEmpty()) {
                cuts.incrementAndGet();
                open.forEach(BadLine::close);
            }
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(server.getHost(), server.getPort());
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException closed) {
                // The next connection may do better.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[CHUNK];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                // In two pieces, so that a cut can fall between them.
                int half = isBad ? count / 2 : count;
                out.write(bytes, 0, half);
                out.flush();
                Thread.yield();
                out.write(bytes, half, count - half);
                out.flush();
            }
        } catch (IOException cut) {
            // What a bad line does.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It is gone, which is what was wanted.
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        heal();
        open.forEach(BadLine::close);
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
