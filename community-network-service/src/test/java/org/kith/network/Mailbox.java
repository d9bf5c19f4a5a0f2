package org.kith.network;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.kith.stack.TestStack;

/** What arrived at the mail server. */
public final class Mailbox {

    /** Waits until so many e-mails to the address are there, oldest first; fails after 20 seconds. */
    public static List<Map<String, String>> await(String address, int count) {
        return Awaitility.await("mail").atMost(Duration.ofSeconds(20)).until(() -> of(address), mail -> mail.size() >= count);
    }

    public static List<Map<String, String>> of(String address) {
        return given().queryParam("to", address).get(TestStack.endpoints().mailUrl() + "/messages").then().statusCode(200)
                .extract().jsonPath().getList("");
    }

    private Mailbox() {}
}
