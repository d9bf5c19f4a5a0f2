package org.kith.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.databind.JsonNode;

/** The letters to the groups, as the mail server has them. */
final class Letters {
    private static final Pattern LINK = Pattern
            .compile("https?://\\S+/answer/([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The answer link of the letter about a referral, once the letter is there. */
    static String linkFor(String referral) {
        return Awaitility.await("letter").atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(300))
                .until(() -> links().get(referral), found -> found != null);
    }

    /** How many different letters there are about each referral: the same letter sent twice carries the same Message-ID. */
    static Map<String, Set<String>> messageIds() {
        var ids = new TreeMap<String, Set<String>>();
        for (var message : messages()) {
            referralOf(message).forEach(
                    referral -> ids.computeIfAbsent(referral, r -> new TreeSet<>()).add(message.path("messageId").asText()));
        }
        return ids;
    }

    static List<JsonNode> messages() {
        try {
            var request = HttpRequest.newBuilder(URI.create(Suite.stack().endpoints().mailUrl() + "/messages"))
                    .timeout(Duration.ofSeconds(20)).build();
            var messages = new ArrayList<JsonNode>();
            Suite.JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body()).forEach(messages::add);
            return messages;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> links() {
        var links = new TreeMap<String, String>();
        for (var message : messages()) {
            var link = LINK.matcher(message.path("text").asText());
            if (link.find()) {
                links.put(subject(link.group(2)), link.group());
            }
        }
        return links;
    }

    private static List<String> referralOf(JsonNode message) {
        var link = LINK.matcher(message.path("text").asText());
        return link.find() ? List.of(subject(link.group(2))) : List.of();
    }

    private static String subject(String claims) {
        try {
            return Suite.JSON.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)).path("sub")
                    .asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Letters() {}
}
