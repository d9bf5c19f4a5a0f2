package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.SmallRyeConfigBuilder;

class FeedAddressTest {
    private static final URI PUBLIC = URI.create("https://directory.example/services");
    private final FeedAddress addresses = new FeedAddress(
            new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FeedsConfig.class)
                    .withDefaultValue("kith.feeds.allow", "book.internal,10.1.2.0/24").build()
                    .getConfigMapping(FeedsConfig.class),
            host -> new InetAddress[]{InetAddress.getByName(host.matches("[0-9.]+") ? host : nameServer(host))});

    @ParameterizedTest
    @ValueSource(strings = {"http://book.internal:9000/admin", "http://BOOK.internal/", "http://10.1.2.3:5432/"})
    void shouldLeadNoFeedOnTheInternetToWhatIsOnlyListed(String listed) {
        // When
        var trouble = assertThrows(FeedTrouble.class, () -> addresses.check(URI.create(listed), addresses.isListed(PUBLIC)));

        // Then
        assertEquals(FeedTrouble.Cause.ADDRESS_REFUSED, trouble.why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://book.internal:9000/admin", "http://10.1.2.3:5432/", "https://directory.example/"})
    void shouldLeadAListedFeedToWhatIsListedOrPublic(String elsewhere) {
        var isListed = addresses.isListed(URI.create("http://book.internal/services"));

        assertTrue(isListed);
        assertDoesNotThrow(() -> addresses.check(URI.create(elsewhere), isListed));
    }

    @Test
    void shouldNotTakeForListedWhatIsNot() {
        assertFalse(addresses.isListed(PUBLIC));
        assertFalse(addresses.isListed(URI.create("http://10.1.3.3/")));
        assertFalse(addresses.isListed(URI.create("mailto:somebody")));
    }

    private static String nameServer(String host) {
        return host.equals("directory.example") ? "1.1.1.1" : "10.9.9.9";
    }
}
