package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.170", "198.18.0.1", "224.0.0.1", "255.255.255.255",
            "240.0.0.1", "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1",
            "64:ff9b:1::1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1",
            "2002:7f00:1::",
            "100::1", "5f00::1", "2130706433", "127.1"})
    void shouldKnowWhatIsNotOnThePublicInternet(String address) throws UnknownHostException {
        assertEquals(false, AddressBlock.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.255.255", "172.32.0.1", "100.128.0.1", "193.0.0.1", "2606:4700::1",
            "2a00:1450::1",
            "64:ff9b::1.1.1.1"})
    void shouldKnowWhatIsOnThePublicInternet(String address) throws UnknownHostException {
        assertEquals(true, AddressBlock.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory.internal", "10.1", "localhost/8", ""})
    void shouldReadAddressesOnly(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressBlock.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0", "10.1.255.255"})
    void shouldHoldItsAddresses(String address) throws UnknownHostException {
        assertEquals(true, AddressBlock.parse("10.1.0.0/16").contains(InetAddress.getByName(address)));
        assertEquals(false, AddressBlock.parse("10.2.0.0/16").contains(InetAddress.getByName(address)));
    }
}
