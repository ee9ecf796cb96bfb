package io.omnisupport.platform.internal.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says which addresses the platform may call on behalf of a workspace. */
final class AddressGuard {
    private AddressGuard() {}

    /** True when the host's every address is a public one. */
    static boolean allows(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!isPublic(address)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> !isUniqueLocal(six.getAddress());
            default -> false;
        };
    }

    /**
     * Also outside: 0/8, carrier NAT 100.64/10 (RFC 6598), 192.0.0/24, benchmark 198.18/15, 240/4.
     */
    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second <= 127;
        boolean assigned = first == 192 && second == 0 && (four[2] & 0xff) == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !carrier && !assigned && !benchmark;
    }

    /** fc00::/7 by RFC 4193, and 64:ff9b::/96, which hides IPv4 addresses. */
    private static boolean isUniqueLocal(byte[] six) {
        boolean unique = (six[0] & 0xfe) == 0xfc;
        boolean translated =
                six[0] == 0 && six[1] == 0x64 && (six[2] & 0xff) == 0xff && (six[3] & 0xff) == 0x9b;
        return unique || translated;
    }
}
