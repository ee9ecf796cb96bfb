package io.omnisupport.devkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import redis.embedded.RedisServer;

/** Embedded Redis without persistence: nothing in it can't be rebuilt. */
public final class RedisEngine implements AutoCloseable {
    private final RedisServer server;
    private final int port;

    private RedisEngine(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on this port of loopback. */
    public static RedisEngine start(int port) {
        try {
            var server =
                    RedisServer.newRedisServer()
                            .port(port)
                            .bind("127.0.0.1")
                            .setting("save \"\"")
                            .setting("appendonly no")
                            .build();
            server.start();
            return new RedisEngine(server, port);
        } catch (IOException failure) {
            throw new UncheckedIOException("Redis did not start", failure);
        }
    }

    /** Address for a client. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
