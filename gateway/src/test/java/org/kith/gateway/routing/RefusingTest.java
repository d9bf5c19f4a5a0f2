package org.kith.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

@QuarkusTest
@WithTestResource(value = RoutedServices.class, scope = TestResourceScope.MATCHING_RESOURCES)
class RefusingTest {
    private static final int MIB = 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;
    Http http;

    @BeforeEach
    void prepare() {
        http = new Http(gateway);
    }

    @Test
    void shouldTakeABodyOfOneMebibyte() throws Exception {
        var request = http.to("/api/families").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[MIB]));

        var response = http.send(request);

        assertEquals(MIB, new JsonObject(response.body()).getInteger("length"));
    }

    @Test
    void shouldRefuseALongerBodyThatSaysSo() throws Exception {
        var request = http.to("/api/families").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[4 * MIB]));

        assertProblem(http.send(request), 413, "too-large");
    }

    @Test
    void shouldRefuseALongerBodyThatDoesNotSayHowLongItIs() throws Exception {
        var request = http.to("/api/families")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[4 * MIB])));

        assertProblem(http.send(request), 413, "too-large");
    }

    @Test
    void shouldTakeABodyInChunksUpToTheLimit() throws Exception {
        var request = http.to("/api/families")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MIB])));

        var response = http.send(request);

        assertEquals(MIB, new JsonObject(response.body()).getInteger("length"));
    }

    @Test
    void shouldTellThatAServiceIsDown() throws Exception {
        var response = http.get("/api/referrals?familyId=1");

        assertProblem(response, 503, "temporarily-unavailable");
        assertEquals("1", response.headers().firstValue("Retry-After").orElse(null));
    }

    @Test
    void shouldTellThatAServiceIsDownAlsoToWhoSendsABody() throws Exception {
        var request = http.to("/api/referrals").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[MIB / 2]));

        assertProblem(http.send(request), 503, "temporarily-unavailable");
    }

    @Test
    void shouldNotWaitForEverForAServiceThatHangs() throws Exception {
        var start = Instant.now();

        var response = http.get("/api/places/hangs");

        assertProblem(response, 503, "temporarily-unavailable");
        assertTrue(Duration.between(start, Instant.now()).toSeconds() < 10);
    }

    @ParameterizedTest
    @CsvSource({"/open-referral-uk/v3/services, 200", "/open-referral-uk/v3/hangs, 503", "/open-referral-uk/v3/%41, 404",
            "/councils/E08000010/open-referral-uk/v3/hangs, 503", "/api/search, 200", "/api/search/hangs, 503"})
    void shouldLetEveryPageReadWhatIsOpenAndWhyItIsNotThere(String path, int status) throws Exception {
        var response = http.get(path);

        assertEquals(status, response.statusCode());
        assertEquals(List.of("*"), response.headers().allValues("Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @CsvSource({"/api/search, *", "/api/families, ''"})
    void shouldLetPagesReadRefusalsOfWhatIsOpenOnly(String path, String origin) throws Exception {
        var request = http.to(path).POST(HttpRequest.BodyPublishers.ofByteArray(new byte[4 * MIB]));

        var response = http.send(request);

        assertProblem(response, 413, "too-large");
        assertEquals(origin, response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void shouldNotShowThatAServiceClosedAnIdleConnection() throws Exception {
        var closedBefore = FickleService.CLOSED_ON_SECOND_REQUEST.get();

        for (var i = 0; i < 6; i++) {
            assertEquals(200, http.get("/api/places").statusCode());
        }

        assertTrue(FickleService.CLOSED_ON_SECOND_REQUEST.get() > closedBefore, "no connection was closed under a request");
    }

    @Test
    void shouldRepeatAPostOnlyWithAKeyThatMakesItHarmless() throws Exception {
        for (var i = 0; i < 4; i++) {
            var request = http.to("/api/places").header("Idempotency-Key", "key-" + i)
                    .POST(HttpRequest.BodyPublishers.ofString(""));

            assertEquals(200, http.send(request).statusCode());
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertEquals(status, response.statusCode());
        assertEquals("application/problem+json", response.headers().firstValue("Content-Type").orElse(null));
        var problem = new JsonObject(response.body());
        assertEquals("https://kith.org/problems/" + slug, problem.getString("type"));
        assertEquals(status, problem.getInteger("status"));
        assertFalse(problem.getString("detail").isBlank());
    }
}
