package de.foerdertopf.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as one household, office or line has it to itself: an IPv4 address, or the first 64 bits of
 * an IPv6 address, because every line owns all addresses below them.
 */
public record Network(String prefix) {

    private static final int HOUSEHOLD_BYTES = 8;
    /** Nothing but digits and signs of an address, so that no name is ever looked up. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** The network of an address as the server tells it. */
    public static Network of(String address) {
        var bare = address.replaceFirst("%.*$", "");
        if (IPV6.matcher(bare).matches()) {
            try {
                if (InetAddress.getByName(bare) instanceof Inet6Address six) {
                    return new Network(HexFormat.of().formatHex(six.getAddress(), 0, HOUSEHOLD_BYTES) + "/64");
                }
                return new Network(InetAddress.getByName(bare).getHostAddress());
            } catch (UnknownHostException e) {
                return new Network(address);
            }
        }
        return new Network(address);
    }

    @Override
    public String toString() {
        return prefix;
    }
}
