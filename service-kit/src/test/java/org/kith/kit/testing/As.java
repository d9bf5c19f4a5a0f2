package org.kith.kit.testing;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.kith.stack.TestStack;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests with real tokens, each answer checked against the service's document: {@code As.user("priya").body(...).post(...)}. */
public final class As {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** A person of the demo realm: priya and marcus (key workers of Wigan), gwen (of another council), joan, omar, clare, gina, mo. */
    public static RequestSpecification user(String name) {
        return bearer(token(name));
    }

    /** A program of the demo realm, for example {@code operator-E08000010}. */
    public static RequestSpecification client(String id) {
        return bearer(TOKENS.computeIfAbsent("client " + id, k -> TestStack.endpoints().tokenOfClient(id)));
    }

    /** Somebody who did not sign in. */
    public static RequestSpecification nobody() {
        return given().filter(new Contract()).contentType(ContentType.JSON);
    }

    public static String token(String user) {
        return TOKENS.computeIfAbsent("user " + user, k -> TestStack.endpoints().tokenOfUser(user));
    }

    private static RequestSpecification bearer(String token) {
        return nobody().auth().oauth2(token);
    }

    private As() {}
}
