package org.kith.network.feeds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.operator;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class FeedsResourceTest {

    @Test
    void shouldKeepAFeed() {
        // When
        var id = operator()
                .body("""
                {"name": "Community Book", "url": "http://127.0.0.2:1/o", "kind": "ORUK", "everyHours": 24, "enabled": false}""")
                .post("/api/feeds").then().statusCode(201).extract().<String>path("id");

        // Then
        operator().get("/api/feeds/" + id).then().statusCode(200).body("name", is("Community Book")).body("kind", is("ORUK"))
                .body("everyHours", is(24)).body("enabled", is(false)).body("failures", is(0));
        operator().get("/api/feeds").then().statusCode(200).body("feeds.id", hasItem(id));
        As.client("operator-" + CHESTERFIELD).get("/api/feeds").then().statusCode(200).body("feeds.id", not(hasItem(id)));
    }

    @Test
    void shouldChangeAFeed() {
        // Given
        var id = feed("http://127.0.0.2:1/o");

        // When
        operator().body("{\"name\": \"Files\"}").put("/api/feeds/" + id).then().statusCode(200);

        // Then
        operator().get("/api/feeds/" + id).then().body("name", is("Files")).body("url", nullValue()).body("kind", is("AUTO"));
    }

    @Test
    void shouldMakeOneFeedOfARequestThatIsSentAgain() {
        // Given
        var key = UUID.randomUUID().toString();
        var first = operator().header("Idempotency-Key", key).body("{\"name\": \"Book\"}").post("/api/feeds").path("id");

        // When
        var second = operator().header("Idempotency-Key", key).body("{\"name\": \"Book\"}").post("/api/feeds");

        // Then
        second.then().statusCode(201).body("id", is(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/secret", "http://localhost/secret", "http://[::1]/secret",
            "http://10.0.0.1/secret",
            "http://169.254.169.254/secret", "http://2130706433/secret", "http://0x7f.1/secret",
            "http://[::ffff:127.0.0.1]/secret",
            "http://[fd00::1]/secret", "http://1.1.1.1:8443/secret", "ftp://1.1.1.1/secret", "file:///etc/secret",
            "http:///secret",
            "http://secret@1.1.1.1/", "http://no-such-host.invalid/secret", "secret", "http://1.1.1.1/ secret"})
    void shouldRefuseAnAddressInsideTheNetwork(String url) {
        // When
        var answer = operator().body(Map.of("name", "Book", "url", url)).post("/api/feeds");

        // Then
        answer.then().statusCode(422).body("type", is("https://kith.org/problems/feed-address-refused"))
                .body(not(containsString("secret")));
    }

    @Test
    void shouldTakeAPublicAddress() {
        operator().body("{\"name\": \"Book\", \"url\": \"https://1.1.1.1/o\"}").post("/api/feeds").then().statusCode(201);
    }

    @Test
    void shouldRefuseWhatMakesNoSense() {
        operator().body("{\"name\": \"Book\", \"everyHours\": 3}").post("/api/feeds").then().statusCode(400);
        operator().body("{\"name\": \"Book\", \"everyHours\": 0}").post("/api/feeds").then().statusCode(400);
        operator().body("{\"name\": \"\"}").post("/api/feeds").then().statusCode(400);
        BadInput.assertRefused("/api/feeds", As.token("omar"), "name");
    }

    @Test
    void shouldBeForOperatorsOnly() throws IOException {
        var id = feed(null);
        for (var path : new String[]{"/api/feeds", "/api/feeds/" + id, "/api/feeds/" + id + "/runs"}) {
            As.user("joan").get(path).then().statusCode(403);
            As.nobody().get(path).then().statusCode(401);
        }
        As.user("joan").body("{\"name\": \"Book\"}").post("/api/feeds").then().statusCode(403);
        As.user("joan").body("{\"name\": \"Book\"}").put("/api/feeds/" + id).then().statusCode(403);
        As.user("joan").post("/api/feeds/" + id + "/harvest").then().statusCode(403);
    }
}
