package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.smallrye.config.SmallRyeConfigBuilder;

class FullRecordsTest {
    private static final int AT_ONCE = 2;

    @Test
    void shouldNotFetchManyMoreThanAreTaken() throws IOException {
        var config = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FeedsConfig.class)
                .withDefaultValue("kith.feeds.allow", "127.0.0.2").build().getConfigMapping(FeedsConfig.class);
        var fetch = new Fetch(new FeedAddress(config), config);
        try (var directory = new FeedServer();
                var full = new FullRecords(fetch, FeedPages.at(URI.create(directory.url()), 100), AT_ONCE)) {
            // Given
            IntStream.range(0, 40).forEach(i -> directory.services.add(FeedStory.service(UUID.randomUUID())));
            var briefs = directory.services.stream().map(service -> new FullRecords.Brief(
                    JsonNodeFactory.instance.objectNode().set("id", service.path("id")), false, "here")).toList();
            var taken = new ArrayList<String>();

            // When
            full.of(briefs, record -> {
                taken.add(record.label());
                assertTrue(directory.asked.size() < taken.size() + 2 * AT_ONCE, directory.asked.size() + " were asked for");
            });

            // Then
            assertEquals(directory.services.stream().map(service -> service.path("id").asText()).toList(), taken);
        } finally {
            fetch.stop();
        }
    }
}
