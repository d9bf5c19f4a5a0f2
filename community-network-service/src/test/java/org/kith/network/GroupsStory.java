package org.kith.network;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.kith.kit.testing.As;
import org.kith.kit.testing.Wcag;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Groups that register themselves, as their people do it: by the API, the letters and the pages. */
public final class GroupsStory {
    private static final Pattern LINK = Pattern.compile("http://gateway\\.example(/groups/[a-z-]+/\\S+)");

    /** A name and an address nobody has used before. */
    public static String fresh(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String emailOf(String name) {
        return name.toLowerCase().replaceAll("[^a-z0-9]+", "-") + "@people.example";
    }

    /** What somebody types into the form: the five things that are needed. */
    public static Map<String, Object> form(String name, String email) {
        return new HashMap<>(
                Map.of("council", WIGAN, "name", name, "whatYouDo", "We mend what is broken, over tea.", "ward", MOSS,
                        "email", email));
    }

    public static Response register(Map<String, Object> form) {
        wardsAreKnown();
        return As.nobody().body(form).post("/api/group-registrations");
    }

    /** The path of the link in the newest of so many letters to an address. */
    public static String link(String email, int letters) {
        var mail = Mailbox.await(email, letters).get(letters - 1).get("text");
        var link = LINK.matcher(mail);
        if (!link.find()) {
            throw new AssertionError("no link in: " + mail);
        }
        return link.group(1);
    }

    /** A page as a browser asks for it; it is not JSON, so the contract is not asked. */
    public static Response open(String path) {
        return given().redirects().follow(false).get(path);
    }

    /** A form sent from one of our own pages. */
    public static Response send(String path, Map<String, ?> form) {
        return browser().formParams(form).post(path);
    }

    public static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** Registered and confirmed by e-mail; the answer is the path of its desk. */
    public static String confirmed(String name) {
        register(form(name, emailOf(name))).then().statusCode(202);
        return send(link(emailOf(name), 1), Map.of()).then().statusCode(303).header("Location", notNullValue()).extract()
                .header("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    public static UUID waitingId(String name) {
        return UUID.fromString(As.user("mo").get("/api/moderation/groups").then().statusCode(200).extract()
                .path("groups.find { it.group.name == '" + name + "' }.group.id"));
    }

    public static UUID published(String name, boolean trusted) {
        confirmed(name);
        var id = waitingId(name);
        As.user("mo").body(Map.of("reason", "You are known here.", "trusted", trusted))
                .post("/api/moderation/groups/" + id + "/approve")
                .then().statusCode(200).body("status", is("PUBLISHED"));
        return id;
    }

    /** A page that everybody can use; kept when asked for with {@code -Dkith.pictures=folder}, to look at it as its users see it. */
    public static Response picture(String name, Response page) {
        Wcag.mustHold(name, page.asString());
        var folder = System.getProperty("kith.pictures");
        if (folder != null) {
            try {
                Files.writeString(Path.of(folder, name + ".html"), page.asString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return page;
    }

    private GroupsStory() {}
}
