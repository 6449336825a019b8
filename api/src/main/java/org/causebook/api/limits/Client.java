package org.causebook.api.limits;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who is counted as one: an account, or a network address. Of IPv6 it is the first 64 bits, because everyone has at least
 * that many addresses.
 *
 * @param name login, or address
 * @param isAccount which of the two
 */
public record Client(String name, boolean isAccount) {

    private static final int PREFIX = 8;

    /** The client with that login. */
    static Client account(String login) {
        return new Client(login, true);
    }

    /** The client at the other end of a connection, as proxies that are trusted name it. */
    static Client at(@Nullable SocketAddress address) {
        var text = address == null ? null : address.hostAddress();
        return new Client(text == null ? "" : network(text), false);
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Of an address, and not of a name, nobody is asked.
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, PREFIX)
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
