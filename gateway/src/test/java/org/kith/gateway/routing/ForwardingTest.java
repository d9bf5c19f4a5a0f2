package org.kith.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

@QuarkusTest
@WithTestResource(value = RoutedServices.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ForwardingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TestHTTPResource("/")
    URI gateway;
    Http http;

    @BeforeEach
    void prepare() {
        http = new Http(gateway);
    }

    @Test
    void shouldForwardMethodPathQueryBodyAndToken() throws Exception {
        var request = http.to("/api/families/1/conversations?page=2&q=a%20b").header("Authorization", "Bearer any-token")
                .header("Idempotency-Key", "k-1").method("PUT", HttpRequest.BodyPublishers.ofString("{\"a\":1}"));

        var seen = new JsonObject(http.send(request).body());

        assertEquals("PUT", seen.getString("method"));
        assertEquals("/api/families/1/conversations?page=2&q=a%20b", seen.getString("uri"));
        assertEquals(7, seen.getInteger("length"));
        assertEquals("Bearer any-token", header(seen, "authorization"));
        assertEquals("k-1", header(seen, "idempotency-key"));
    }

    @Test
    void shouldNeverPassACookieOn() throws Exception {
        var request = http.to("/api/families").header("Cookie", "q_session=secret; other=1");

        var response = http.send(request);

        assertNull(header(new JsonObject(response.body()), "cookie"));
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void shouldReplaceWhatAClientClaimsAboutItself() throws Exception {
        var request = http.to("/api/families").header("X-Forwarded-For", "6.6.6.6").header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil").header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6").header("X-Real-IP", "6.6.6.6");

        var seen = new JsonObject(http.send(request).body());

        assertEquals("127.0.0.1", header(seen, "x-forwarded-for"));
        assertEquals("http", header(seen, "x-forwarded-proto"));
        assertEquals(gateway.getAuthority(), header(seen, "x-forwarded-host"));
        assertEquals(gateway.getAuthority(), header(seen, "host"));
        for (var name : List.of("forwarded", "x-real-ip", "x-forwarded-prefix")) {
            assertNull(header(seen, name), name);
        }
    }

    @Test
    void shouldDropHeadersMeantForOneHop() throws Exception {
        var request = "GET /api/families HTTP/1.1\r\nHost: " + gateway.getAuthority()
                + "\r\nConnection: close\r\nConnection: X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\nProxy-Authorization: x\r\n\r\n";

        var answer = http.raw(request);

        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        for (var name : List.of("x-hop", "\"te\"", "proxy-authorization", "X-Between-Us")) {
            assertFalse(answer.contains(name), answer);
        }
    }

    @Test
    void shouldSayOnceWhatServiceAndGatewayBothSay() throws Exception {
        var response = http.get("/api/families");

        assertEquals(List.of("nosniff"), response.headers().allValues("X-Content-Type-Options"));
        assertEquals(gateway.resolve("/api/families/1").toString(), response.headers().firstValue("Location").orElse(null));
    }

    @Test
    void shouldKeepTheTrace() throws Exception {
        var request = http.to("/api/families").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        var seen = new JsonObject(http.send(request).body());

        assertTrue(header(seen, "traceparent").matches("00-" + TRACE + "-[0-9a-f]{16}-01"), header(seen, "traceparent"));
    }

    @Test
    void shouldBeginATraceWhereThereIsNone() throws Exception {
        var seen = new JsonObject(http.get("/api/families").body());

        assertTrue(header(seen, "traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), header(seen, "traceparent"));
    }

    @Test
    void shouldPassABodyOnWhileItIsStillBeingSent() throws Exception {
        try (var client = new Socket(gateway.getHost(), gateway.getPort())) {
            client.setSoTimeout(10_000);
            write(client, "POST /api/families/takes-slowly HTTP/1.1\r\nHost: " + gateway.getAuthority()
                    + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");

            var arrivedBeforeTheEnd = EchoService.FIRST_BYTE_ARRIVED.await(10, TimeUnit.SECONDS);
            write(client, "1\r\ny\r\n0\r\n\r\n");

            assertTrue(arrivedBeforeTheEnd);
            assertTrue(new String(client.getInputStream().readAllBytes()).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void shouldPassAnAnswerOnWhileItIsStillBeingTold() throws Exception {
        var client = java.net.http.HttpClient.newHttpClient();

        var answer = client.send(http.to("/api/families/tells-slowly").build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        var first = new String(answer.readNBytes("first ".length()));
        EchoService.FIRST_PART_READ.countDown();

        assertEquals("first ", first);
        assertEquals("second", new String(answer.readAllBytes()));
    }

    @Test
    void shouldKeepAForwardedPageFromBeingFramedOrScripted() throws Exception {
        var headers = http.get("/api/families/page").headers();

        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"));
        assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing-here", "/api/familiesx", "/q/metrics", "/q/health", "/api/families/../../q/metrics",
            "/api/families/%2e%2e/%2e%2e/q/metrics", "/q/../api/families", "/api/families//1"})
    void shouldForwardNothingThatIsNotInTheTable(String path) throws Exception {
        var answer = http.raw("GET " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 404") && answer.contains("https://kith.org/problems/not-found"), answer);
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes());
        client.getOutputStream().flush();
    }

    private static String header(JsonObject seen, String name) {
        return seen.getJsonObject("headers").getString(name);
    }
}
