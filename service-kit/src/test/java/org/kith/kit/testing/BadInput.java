package org.kith.kit.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** What a tired volunteer or an attacker may send to any creating endpoint, and the clear refusal each must get. */
public final class BadInput {
    private static final String MARK = "zq-never-echoed-zq";

    /**
     * @param path an endpoint that takes a JSON object by POST
     * @param textField a field of it that holds text
     */
    public static void assertRefused(String path, String token, String textField) {
        refused(path, token, "{\"" + textField + "\": \"" + MARK, 400, "invalid-json");
        refused(path, token, "{\"" + MARK + "\": 1}", 400, "invalid-request");
        refused(path, token, "{\"" + textField + "\": 7}", 400, "invalid-request");
        refused(path, token, "{\"" + textField + "\": {\"" + MARK + "\": []}}", 400, "invalid-request");
        refused(path, token, "{}", 400, "invalid-request");
        refused(path, token, "", 400, "invalid-request");
        refused(path, token, "{\"" + textField + "\": \"" + "x".repeat(1_050_000) + "\"}", 413, "too-large");
        given().filter(new Contract()).auth().oauth2(token).contentType(ContentType.TEXT).body(MARK).post(path)
                .then().statusCode(415).body("type", is("https://kith.org/problems/wrong-content-type"));
        given().filter(new Contract()).contentType(ContentType.JSON).body("{}").post(path)
                .then().statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
        given().filter(new Contract()).auth().oauth2(token + "x").contentType(ContentType.JSON).body("{}").post(path).then()
                .statusCode(401);
        given().filter(new Contract()).auth().oauth2(token).delete(path).then().statusCode(oneOf(404, 405));
        chunkedTooLarge(path, token, textField);
    }

    private static void refused(String path, String token, String body, int status, String slug) {
        given().filter(new Contract()).auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path)
                .then().statusCode(status).body("type", is("https://kith.org/problems/" + slug))
                .body(not(containsString(MARK)));
    }

    /** A body that does not say how long it is must not be read without end either. */
    private static void chunkedTooLarge(String path, String token, String textField) {
        var base = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (var socket = new Socket("localhost", base.getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes());
            var begin = "{\"" + textField + "\": \"";
            out.write((Integer.toHexString(begin.length()) + "\r\n" + begin + "\r\n").getBytes());
            var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes();
            for (var sent = 0; sent < 32; sent++) {
                out.write(chunk);
            }
            out.flush();
            assertEquals("HTTP/1.1 413", new String(socket.getInputStream().readNBytes(12)));
        } catch (SocketTimeoutException hung) {
            throw new AssertionError("a body that is too large was left without an answer", hung);
        } catch (IOException closedOnUs) {
            // Being cut off is a refusal too; what must not happen is that 2 MiB are taken, or that nothing is said.
        }
    }

    private BadInput() {}
}
