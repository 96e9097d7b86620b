package vn.ocop.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address stands for: an IPv4 address itself, an IPv6 address the network it was given from. */
final class CallerAddress {

    /** A home or office gets a whole /64, any address of which it may use. */
    private static final int NETWORK_BYTES = 8;

    private CallerAddress() {}

    static String key(String remoteAddress) {
        if (remoteAddress.indexOf(':') < 0) {
            return remoteAddress;
        }
        try {
            return InetAddress.ofLiteral(remoteAddress) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : remoteAddress;
        } catch (IllegalArgumentException notAnAddress) {
            return remoteAddress;
        }
    }
}
