package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class KeycloakTest {
    private static final Endpoints STACK = TestStack.endpoints();
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"priya, key-worker, E08000010, 1", "marcus, key-worker, E08000010, 2", "joan, group-admin, E08000010, 3",
            "gwen, key-worker, E07000034, 4", "omar, operator, E08000010, 5", "clare, commissioner, E08000010, 6",
            "gina, group-admin, E07000034, 7", "mo, moderator, E08000010, 8"})
    void shouldPutRoleAndCouncilIntoTheTokenOfAUser(String username, String role, String council, int number) throws Exception {
        var claims = claims(STACK.tokenOfUser(username));

        assertEquals("00000000-0000-4000-8000-00000000000" + number, claims.path("sub").asText());
        assertEquals(council, claims.path("council").asText());
        assertEquals(STACK.issuer(), claims.path("iss").asText());
        assertEquals(1800, claims.path("exp").asLong() - claims.path("iat").asLong());
        assertFalse(claims.path("name").asText().isBlank());
        assertTrue(claims.at("/realm_access/roles").toString().contains('"' + role + '"'), claims.toString());
    }

    @ParameterizedTest
    @CsvSource({"operator-E08000010, operator, E08000010", "operator-E07000034, operator, E07000034",
            "portal-E08000010, portal, E08000010"})
    void shouldPutRoleAndCouncilIntoTheTokenOfAClient(String client, String role, String council) throws Exception {
        var claims = claims(STACK.tokenOfClient(client));

        assertEquals(council, claims.path("council").asText());
        assertTrue(claims.at("/realm_access/roles").toString().contains('"' + role + '"'), claims.toString());
    }

    @Test
    void shouldNotLetAUserMoveToAnotherCouncil() throws Exception {
        var token = STACK.tokenOfUser("marcus");
        var account = URI.create(STACK.issuer() + "/account");

        var changed = http.send(HttpRequest.newBuilder(account).header("Authorization", "Bearer " + token)
                .header("Accept", "application/json").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"username":"marcus","firstName":"Marcus","lastName":"Bell","email":"marcus@kith.example",
                         "attributes":{"council":["E07000034"]}}""")).build(), HttpResponse.BodyHandlers.ofString());

        assertTrue(changed.statusCode() >= 400, changed.statusCode() + " " + changed.body());
        assertEquals("E08000010", claims(STACK.tokenOfUser("marcus")).path("council").asText());
    }

    @Test
    void shouldSendASignInBackToTheGatewayOnAnyPortOfThisMachineOnly() throws Exception {
        assertEquals(200, signIn("http://localhost:43210/work"));
        assertEquals(400, signIn("http://localhost.example.org/work"));
        assertEquals(400, signIn("https://example.org/"));
    }

    private int signIn(String redirect) throws Exception {
        var url = STACK.issuer() + "/protocol/openid-connect/auth?client_id=kith-gateway&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8);
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
