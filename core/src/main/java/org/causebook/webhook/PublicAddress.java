package org.causebook.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the Internet from those of our own machine and network, where services trust whoever reaches them. */
public final class PublicAddress {

    /** A network: its first bytes, of which so many bits count. */
    private static final class Network {

        private final byte[] start;
        private final int bits;

        private Network(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Network of(String written) {
            var parts = written.split("/", -1);
            try {
                // A literal: nothing is looked up.
                return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(written, impossible);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Special-purpose addresses of RFC 6890 and its registry, and multicast. 169.254.169.254 is where clouds keep metadata. */
    private static final List<Network> SPECIAL_4 = networks(
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

    /** Of IPv6 only this is the Internet; everything else is local, mapped, translated or not assigned. */
    private static final Network GLOBAL_6 = Network.of("2000::/3");

    /** What tunnels to IPv4 addresses (6to4, Teredo) or is for documentation. */
    private static final List<Network> SPECIAL_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddress() {}

    /** Whether that is an address of the Internet. */
    public static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(network -> network.contains(bytes));
        }
        return address instanceof Inet6Address
                && GLOBAL_6.contains(bytes)
                && SPECIAL_6.stream().noneMatch(network -> network.contains(bytes));
    }

    private static List<Network> networks(String... written) {
        return Arrays.stream(written).map(Network::of).toList();
    }
}
