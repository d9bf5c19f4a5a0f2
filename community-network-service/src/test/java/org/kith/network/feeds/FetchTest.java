package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.config.SmallRyeConfigBuilder;

/** A name is whatever its owner says it is, and may be something else a moment later. */
class FetchTest {
    private static final String LISTED = "127.0.0.2";
    private static final String INSIDE = "127.0.0.1";
    /** What the name is, from question to question; the last answer stays. */
    private final Deque<List<String>> answers = new ArrayDeque<>();
    private FeedServer inside;
    private Fetch fetch;

    @BeforeEach
    void open() throws IOException {
        inside = new FeedServer(INSIDE);
        var config = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FeedsConfig.class)
                .withDefaultValue("kith.feeds.allow", LISTED).build().getConfigMapping(FeedsConfig.class);
        fetch = new Fetch(new FeedAddress(config, host -> addresses()), config);
    }

    @AfterEach
    void close() throws IOException {
        fetch.stop();
        inside.close();
    }

    @Test
    void shouldGoWhereTheNameLeads() throws IOException {
        try (var directory = new FeedServer()) {
            // Given
            answers.add(List.of(LISTED));

            // When
            fetch.get(at(directory)).close();

            // Then
            assertEquals(1, directory.asked.size());
        }
    }

    @Test
    void shouldNotConnectToANameThatLeadsInsideAfterItWasChecked() {
        // Given
        answers.add(List.of(LISTED));
        answers.add(List.of(INSIDE));

        // When
        var trouble = assertThrows(FeedTrouble.class, () -> fetch.get(at(inside)));

        // Then
        assertEquals(FeedTrouble.Cause.ADDRESS_REFUSED, trouble.why());
        assertEquals(List.of(), inside.asked);
    }

    @Test
    void shouldNotConnectToAPublicNameThatLeadsInsideAfterItWasChecked() {
        // Given
        answers.add(List.of("1.1.1.1"));
        answers.add(List.of(INSIDE));

        // When
        var trouble = assertThrows(FeedTrouble.class, () -> fetch.get(URI.create("http://directory.example/services?page=1")));

        // Then
        assertEquals(FeedTrouble.Cause.ADDRESS_REFUSED, trouble.why());
    }

    @Test
    void shouldNotConnectToAListedAddressForAFeedOnTheInternet() {
        // Given
        answers.add(List.of("1.1.1.1"));
        answers.add(List.of(LISTED));

        // When
        var trouble = assertThrows(FeedTrouble.class, () -> fetch.get(URI.create("http://directory.example/services?page=1")));

        // Then
        assertEquals(FeedTrouble.Cause.ADDRESS_REFUSED, trouble.why());
    }

    @Test
    void shouldNotConnectToTheAddressInsideOfANameThatHasSeveral() {
        // Given
        answers.add(List.of(INSIDE, LISTED));

        // When
        var trouble = assertThrows(FeedTrouble.class, () -> fetch.get(at(inside)));

        // Then
        assertEquals(FeedTrouble.Cause.NOT_REACHED, trouble.why(), "nobody is at the address it may connect to");
        assertEquals(List.of(), inside.asked);
    }

    @Test
    void shouldNotFollowARedirectToANameThatLeadsInside() throws IOException {
        try (var directory = new FeedServer()) {
            // Given
            directory.instead("/services?", directory.redirectTo(at(inside).toString()));
            answers.add(List.of(LISTED));
            answers.add(List.of(LISTED));
            answers.add(List.of(LISTED));
            answers.add(List.of(LISTED));
            answers.add(List.of(INSIDE));

            // When
            var trouble = assertThrows(FeedTrouble.class, () -> fetch.get(at(directory)));

            // Then
            assertEquals(FeedTrouble.Cause.ADDRESS_REFUSED, trouble.why());
            assertEquals(List.of(), inside.asked);
        }
    }

    private static URI at(FeedServer server) {
        return URI.create("http://directory.example:" + URI.create(server.url()).getPort() + "/services?page=1");
    }

    private InetAddress[] addresses() throws UnknownHostException {
        var names = answers.size() > 1 ? answers.remove() : answers.element();
        var addresses = new InetAddress[names.size()];
        for (var i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(names.get(i));
        }
        return addresses;
    }
}
