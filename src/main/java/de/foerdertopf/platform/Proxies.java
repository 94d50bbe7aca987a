package de.foerdertopf.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxies in front of this installation: only they are believed when they say for whom they speak.
 *
 * @param proxies addresses or networks such as {@code 127.0.0.1}, {@code 10.0.0.0/8}, {@code ::1}; {@code none} where there is none
 */
@ConfigurationProperties("foerdertopf")
public record Proxies(@DefaultValue List<String> proxies) {

    /** The setting's value for an installation that people reach directly. */
    public static final String NONE = "none";

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    public Proxies {
        proxies = proxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty() && !proxy.equalsIgnoreCase(NONE))
                .toList();
        for (var proxy : proxies) {
            if (Network.parse(proxy) == null) {
                throw new StartProblem("foerdertopf.proxies (FOERDERTOPF_PROXIES) names \"" + proxy
                        + "\". Addresses such as 127.0.0.1 and networks such as 10.0.0.0/8 are understood, no names.");
            }
        }
    }

    /** Whether this address belongs to one of the proxies. Never asks a name server. */
    public boolean contains(String address) {
        var bytes = bytes(address);
        return bytes != null
                && proxies.stream().map(Network::parse).anyMatch(network -> network != null && network.contains(bytes));
    }

    /** Whether this is an address and not a name or nonsense. */
    public static boolean isAddress(String text) {
        return bytes(text) != null;
    }

    private static byte @Nullable [] bytes(String address) {
        if (!LITERAL.matcher(address).matches() || (!address.contains(":") && address.split("\\.", -1).length != 4)) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Network(byte[] address, int bits) {

        static @Nullable Network parse(String text) {
            var slash = text.indexOf('/');
            var address = bytes(slash < 0 ? text : text.substring(0, slash));
            if (address == null) {
                return null;
            }
            var all = address.length * Byte.SIZE;
            if (slash < 0) {
                return new Network(address, all);
            }
            var typed = text.substring(slash + 1);
            return typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= all
                    ? new Network(address, Integer.parseInt(typed))
                    : null;
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            var whole = bits / Byte.SIZE;
            var rest = bits % Byte.SIZE;
            var mask = 0xff << (Byte.SIZE - rest);
            return Arrays.equals(address, 0, whole, other, 0, whole)
                    && (rest == 0 || (address[whole] & mask) == (other[whole] & mask));
        }
    }
}
