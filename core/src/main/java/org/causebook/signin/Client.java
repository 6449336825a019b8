package org.causebook.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import org.causebook.account.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Where someone signs in from.
 *
 * @param origin network address
 * @param device the secret that an earlier sign-in left in the browser; null if there is none. Not yet checked.
 */
public record Client(String origin, @Nullable String device) {

    private static final int IPV4_OCTETS = 4;
    private static final int NETWORK_OCTETS = 8;

    /** A client that is known by its address only. */
    public static Client at(String origin) {
        return new Client(origin, null);
    }

    /** The key under which attempts of this browser with that login are counted, once it is known. */
    Optional<String> deviceKey(String login) {
        return Optional.ofNullable(device).map(secret -> deviceKey(login, secret));
    }

    static String deviceKey(String login, String secret) {
        return key("device", login + '\n' + secret);
    }

    /** The key under which attempts of unknown browsers with that login from this network are counted. */
    String networkKey(String login) {
        return key("network", login + '\n' + network());
    }

    /** The key under which attempts of all unknown browsers with that login are counted. */
    static String loginKey(String login) {
        return key("login", login);
    }

    /** The address, or the network of 2^64 addresses that one household or server gets with IPv6. */
    String network() {
        if (origin.indexOf(':') < 0) {
            return origin;
        }
        try {
            // Text with a colon is never looked up as a host name.
            var octets = InetAddress.getByName(origin).getAddress();
            return octets.length == IPV4_OCTETS ? origin : HexFormat.of().formatHex(octets, 0, NETWORK_OCTETS);
        } catch (UnknownHostException noAddress) {
            return origin;
        }
    }

    /** Hashed, because people type passwords into the login field. */
    private static String key(String kind, String text) {
        return kind + ":" + Secrets.hash(text);
    }

    /** Leaves the device's secret out, because this may be logged. */
    @Override
    public String toString() {
        return origin;
    }
}
