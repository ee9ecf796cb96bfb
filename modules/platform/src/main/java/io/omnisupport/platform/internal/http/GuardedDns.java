package io.omnisupport.platform.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts whose every address is public. The client connects to exactly what this returns,
 * so a name can't point elsewhere between the check and the connection.
 */
final class GuardedDns implements DnsResolver {
    private final DnsResolver names;

    GuardedDns(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!AddressGuard.isPublic(address)) {
                throw new ForbiddenAddress();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** The host exists, but may not be called. */
    static final class ForbiddenAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }
}
