package io.omnisupport.api.security;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Where a call comes from; behind a trusted proxy Spring has put the client's address here. */
public final class ClientAddress {
    private ClientAddress() {}

    /** Address without port; a fixed word when it is not known. */
    public static String of(@Nullable InetSocketAddress remote) {
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }
}
