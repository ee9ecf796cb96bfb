package io.omnisupport.platform.internal.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Says which addresses the platform may call on behalf of a workspace: those of the public
 * internet, by IANA's registries of special-purpose addresses.
 */
final class AddressGuard {
    private static final List<Network> CLOSED_4 =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3");

    /** Global unicast; everything else is local, multicast, translated or unassigned. */
    private static final Network OPEN_6 = Network.of("2000::/3");

    /** Protocol assignments and Teredo, documentation, 6to4: the last hide IPv4 addresses. */
    private static final List<Network> CLOSED_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private AddressGuard() {}

    /** An IPv4 address inside an IPv6 one is an {@link Inet4Address} to Java. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> CLOSED_4.stream().noneMatch(network -> network.has(bytes));
            case Inet6Address _ ->
                    OPEN_6.has(bytes) && CLOSED_6.stream().noneMatch(network -> network.has(bytes));
            default -> false;
        };
    }

    private static List<Network> networks(String... texts) {
        return List.of(texts).stream().map(Network::of).toList();
    }

    private record Network(byte[] address, int bits) {
        static Network of(String text) {
            int slash = text.indexOf('/');
            try {
                return new Network(
                        InetAddress.getByName(text.substring(0, slash)).getAddress(),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean has(byte[] other) {
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != other[i]) {
                    return false;
                }
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ other[whole]) & 0xff) >>> (8 - rest) == 0;
        }
    }
}
