package org.kith.network.feeds;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Decides what may be fetched: nothing inside the network, unless the operator listed it. Also when {@link Fetch} connects, names are
 * looked up here, and it connects to the addresses that pass then and to no others, so a name that changes its mind gains nothing.
 */
@Singleton
class FeedAddress {
    private static final Set<Integer> PORTS = Set.of(80, 443);

    private final Names names;
    private final List<String> hosts;
    private final List<AddressBlock> blocks;

    @Inject
    FeedAddress(FeedsConfig config) {
        this(config, InetAddress::getAllByName);
    }

    FeedAddress(FeedsConfig config, Names names) {
        this.names = names;
        var allowed = config.allow().orElse(List.of());
        hosts = allowed.stream().filter(each -> !AddressBlock.isLiteral(each)).map(String::toLowerCase).toList();
        blocks = allowed.stream().filter(AddressBlock::isLiteral).map(AddressBlock::parse).toList();
    }

    /**
     * @param listedToo whether it may lead to what is only on the operator's list: not for what a feed on the internet leads to
     * @throws FeedTrouble when its form alone forbids it, or none of its addresses may be used
     */
    void check(URI uri, boolean listedToo) throws FeedTrouble {
        var http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new FeedTrouble(FeedTrouble.Cause.ADDRESS_REFUSED);
        }
        try {
            usable(uri.getHost(), uri.getPort(), listedToo);
        } catch (UnknownHostException e) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_REACHED);
        }
    }

    /** Whether the operator listed it. */
    boolean isListed(URI uri) {
        try {
            return uri.getHost() != null
                    && Arrays.stream(names.addressesOf(uri.getHost())).anyMatch(each -> isListed(uri.getHost(), each));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** What everybody may know of an address: nothing that may be a key, and nothing at all of one that is not public. */
    Optional<String> toTell(URI uri) {
        try {
            var isPublic = isUsual(uri.getPort())
                    && Arrays.stream(names.addressesOf(uri.getHost())).allMatch(AddressBlock::isPublic);
            return isPublic
                    ? Optional.of(uri.getScheme() + "://" + uri.getHost() + (uri.getPort() == -1 ? "" : ":" + uri.getPort())
                            + Objects.requireNonNullElse(uri.getRawPath(), ""))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * The addresses of the host that may be connected to.
     *
     * @param port -1 for the scheme's own
     * @param listedToo as for {@link #check}
     */
    List<InetAddress> usable(String host, int port, boolean listedToo) throws FeedTrouble, UnknownHostException {
        var usualPort = isUsual(port);
        var usable = Arrays.stream(names.addressesOf(host))
                .filter(address -> listedToo && isListed(host, address) || usualPort && AddressBlock.isPublic(address))
                .toList();
        if (usable.isEmpty()) {
            throw new FeedTrouble(FeedTrouble.Cause.ADDRESS_REFUSED);
        }
        return usable;
    }

    private static boolean isUsual(int port) {
        return port == -1 || PORTS.contains(port);
    }

    private boolean isListed(String host, InetAddress address) {
        return hosts.contains(host.toLowerCase(java.util.Locale.ROOT))
                || blocks.stream().anyMatch(block -> block.contains(address));
    }

    /** Looks names up. */
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }
}
