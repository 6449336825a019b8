package org.causebook.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An attempt to sign in, as it is counted.
 *
 * @param login as typed, in lower case and without surrounding space; perhaps no login at all
 * @param address the network address, or the network of 2^64 addresses that one household or server gets of IPv6
 */
record Guess(String login, String address) {

    private static final int IPV4_OCTETS = 4;
    private static final int NETWORK_OCTETS = 8;

    static Guess of(String login, String origin) {
        return new Guess(login.strip().toLowerCase(Locale.ROOT), network(origin));
    }

    String addressKey() {
        return key("address", address);
    }

    String loginKey() {
        return key("login", login);
    }

    String pairKey() {
        return key("pair", login + '\n' + address);
    }

    /** Hashed, because people type passwords into the field for the login. */
    private static String key(String kind, String text) {
        return kind + ":" + Secrets.hash(text);
    }

    private static String network(String origin) {
        if (origin.indexOf(':') < 0) {
            return origin;
        }
        try {
            // Text with a colon is never looked up as a name.
            var octets = InetAddress.getByName(origin).getAddress();
            return octets.length == IPV4_OCTETS ? origin : HexFormat.of().formatHex(octets, 0, NETWORK_OCTETS);
        } catch (UnknownHostException noAddress) {
            return origin;
        }
    }
}
