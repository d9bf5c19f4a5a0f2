package org.kith.gateway.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who gets in, with what, and what the session is good for. */
@QuarkusTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@WithTestResource(value = SignInStack.class, scope = TestResourceScope.MATCHING_RESOURCES)
class SignInTest {
    private static final int DESK = 1280;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void shouldLeadToTheIdentityProviderWithProofKeyForTheCode() throws Exception {
        var response = send(request("/work"));

        var location = response.headers().firstValue("Location").orElseThrow();
        assertEquals(302, response.statusCode());
        assertTrue(location.contains("/realms/kith/protocol/openid-connect/auth?"), location);
        assertTrue(location.contains("response_type=code") && location.contains("code_challenge_method=S256"), location);
    }

    @Test
    void shouldKeepTheSessionFromScriptsFromOtherSitesAndFromTheApis() {
        try (var browser = new Browser(gateway, DESK)) {
            browser.signIn("priya");

            var cookies = browser.context().cookies().stream().filter(c -> c.name.startsWith("q_session")).toList();

            assertFalse(cookies.isEmpty());
            for (var cookie : cookies) {
                assertTrue(cookie.httpOnly, "HttpOnly");
                assertEquals(SameSiteAttribute.LAX, cookie.sameSite);
                assertEquals("/work", cookie.path);
            }
        }
    }

    @Test
    void shouldNotOpenAnApiWithTheSession() throws Exception {
        var session = sessionOf("priya");
        ServicesOfOneFamily.RECEIVED.clear();

        send(request("/api/families").header("Cookie", session));

        var received = ServicesOfOneFamily.RECEIVED.get(0);
        assertEquals("GET /api/families", received.call());
        assertEquals(null, received.authorization());
    }

    @Test
    void shouldTellSomebodyElseThatThesePagesAreNotForThem() {
        try (var browser = new Browser(gateway, DESK)) {
            browser.signIn("joan");

            assertEquals("This page is not for your account", browser.page().locator("h1").textContent());
            browser.picture("not-for-you");
        }
    }

    @Test
    void shouldEndTheSession() {
        try (var browser = new Browser(gateway, DESK)) {
            browser.signIn("priya");

            browser.open("/sign-out");

            assertEquals("/", URI.create(browser.page().url()).getPath());
            assertTrue(browser.context().cookies().stream().noneMatch(c -> c.name.startsWith("q_session")));
            browser.open("/work");
            assertTrue(browser.page().locator("#password").isVisible(), "the identity provider asks again");
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,-,403", "Origin,https://elsewhere.example,403", "Origin,null,403",
            "Origin,not a url,403", "Sec-Fetch-Site,cross-site,403", "Sec-Fetch-Site,same-site,403",
            "Sec-Fetch-Site,none,403", "Sec-Fetch-Site,same-origin,400"})
    void shouldTakeAFormOnlyFromOurOwnPages(String header, String value, int status) throws Exception {
        var form = request("/work/families").header("Cookie", sessionOf("priya"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("key=k&name=Alison&ward=wrong"));
        if (header != null) {
            form.header(header, value);
        }

        assertEquals(status, send(form).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/kith.css", "/api/docs/", "/api/openapi"})
    void shouldShowWhatIsPublicToAnybody(String path) throws Exception {
        assertEquals(200, send(request(path)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/work"})
    void shouldKeepPagesFromBeingFramedOrScripted(String path) throws Exception {
        var headers = send(request(path)).headers();

        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(null));
    }

    @Test
    void shouldSayInWordsThatAPageIsNotThere() throws Exception {
        var response = send(request("/no-such-page").header("Accept", "text/html"));

        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("We cannot find that page"));
    }

    private String sessionOf(String user) {
        try (var browser = new Browser(gateway, DESK)) {
            browser.signIn(user);
            return browser.context().cookies().stream().filter(c -> c.name.startsWith("q_session"))
                    .map((Cookie c) -> c.name + "=" + c.value).collect(Collectors.joining("; "));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
