package org.kith.network.feeds;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of internet addresses.
 *
 * @param prefix the first address
 * @param bits how many of its bits all addresses of the block share
 */
record AddressBlock(InetAddress prefix, int bits) {
    /** The IANA special-purpose registries: what is not a place on the public internet (RFC 6890 and its updates). */
    private static final List<AddressBlock> NOT_PUBLIC = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32",
            "2002::/16", "3fff::/20").map(AddressBlock::parse).toList();
    private static final AddressBlock GLOBAL_UNICAST = parse("2000::/3");
    private static final AddressBlock NAT64 = parse("64:ff9b::/96");

    /**
     * Reads {@code 10.1.0.0/16} or a single address.
     *
     * @throws IllegalArgumentException when it is neither; a name is never looked up
     */
    static AddressBlock parse(String text) {
        var parts = text.split("/", 2);
        if (!isLiteral(parts[0])) {
            throw new IllegalArgumentException("not an address");
        }
        try {
            var address = InetAddress.getByName(parts[0]);
            return new AddressBlock(address, parts.length == 2 ? Integer.parseInt(parts[1]) : 8 * address.getAddress().length);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    static boolean isLiteral(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,3}){3}(/\\d+)?") || text.contains(":");
    }

    boolean contains(InetAddress address) {
        var mine = prefix.getAddress();
        var theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            if (((mine[bit / 8] ^ theirs[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a place on the public internet. Java itself makes IPv4 of an IPv4-mapped IPv6 address. */
    static boolean isPublic(InetAddress address) {
        if (NAT64.contains(address)) {
            return isPublic(embedded(address));
        }
        var plausible = address.getAddress().length == 4 || GLOBAL_UNICAST.contains(address);
        return plausible && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }

    /** The IPv4 address behind a translator (RFC 6052). */
    private static InetAddress embedded(InetAddress address) {
        try {
            return InetAddress.getByAddress(java.util.Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException fourBytesAlwaysAreOne) {
            throw new IllegalStateException(fourBytesAlwaysAreOne);
        }
    }
}
