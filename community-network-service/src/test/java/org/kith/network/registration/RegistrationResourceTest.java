package org.kith.network.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.form;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.register;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.GroupsStory.waitingId;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.network.Mailbox;
import org.kith.network.NetworkStory;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class RegistrationResourceTest {
    private final String name = fresh("Moss Menders");
    private final String email = emailOf(name);

    @Test
    void shouldAskForNoMoreThanSixThings() {
        // When
        var needed = Arrays.stream(RegisterGroup.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class)).count();

        // Then
        assertTrue(needed > 0 && needed <= 6, "mandatory fields: " + needed);
    }

    @Test
    void shouldPublishAGroupOnlyAfterItsPersonAndTheModeratorSaidYes() {
        // Given
        register(form(name, email)).then().statusCode(202);
        var confirmation = link(email, 1);
        open(confirmation).then().statusCode(200).body(containsString(name));
        As.user("mo").get("/api/moderation/groups").then().statusCode(200).body("groups.group.name", not(hasItem(name)));
        send(confirmation, Map.of()).then().statusCode(303);
        var id = waitingId(name);
        As.nobody().get("/api/groups/" + id).then().statusCode(404);

        // When
        As.user("mo").body("{\"reason\": \"We know you from the fair.\"}").post("/api/moderation/groups/" + id + "/approve")
                .then()
                .statusCode(200).body("status", is("PUBLISHED")).body("trusted", is(false));

        // Then
        As.nobody().get("/api/groups/" + id).then().statusCode(200).body("name", is(name)).body("kind", is("ASSOCIATION"));
        var letters = Mailbox.await(email, 3);
        assertEquals(name + " is in the directory", letters.get(2).get("subject"));
        assertTrue(letters.get(2).get("text").contains("We know you from the fair."), letters.get(2).get("text"));
    }

    @Test
    void shouldTellAGroupWhyItWasLeftOut() {
        // Given
        confirmed(name);
        var id = waitingId(name);

        // When
        As.user("mo").body("{\"reason\": \"This is a shop & not a group.\"}").post("/api/moderation/groups/" + id + "/refuse")
                .then()
                .statusCode(200).body("status", is("REFUSED"));

        // Then
        var letter = Mailbox.await(email, 3).get(2);
        assertTrue(letter.get("text").contains("This is a shop & not a group."), letter.get("text"));
        assertTrue(letter.get("html").contains("This is a shop &amp; not a group."), letter.get("html"));
        As.nobody().get("/api/groups/" + id).then().statusCode(404);
        As.user("mo").body("{\"reason\": \"No.\"}").post("/api/moderation/groups/" + id + "/approve").then().statusCode(409)
                .body("type", is("https://kith.org/problems/already-decided"));
    }

    @Test
    void shouldPublishAtOnceWhatTrustedPeopleRegister() {
        // Given
        published(name, true);
        var second = name + " on tour";
        register(form(second, email)).then().statusCode(202);

        // When
        send(link(email, 4), Map.of()).then().statusCode(303);

        // Then
        As.user("mo").get("/api/moderation/groups").then().statusCode(200).body("groups.group.name", not(hasItem(second)));
        assertEquals(second + " is in the directory", Mailbox.await(email, 5).get(4).get("subject"));
    }

    @Test
    void shouldKeepOneRegistrationHoweverOftenItIsSent() {
        // Given
        register(form(name, email)).then().statusCode(202);
        Mailbox.await(email, 1);
        var groups = Tables.inAll("community_group");
        var answer = register(form(fresh("Other"), emailOf(fresh("Other")))).asString();

        // When
        var again = register(form(name.toUpperCase().replace(" ", "  "), email.toUpperCase()));

        // Then
        assertEquals(answer, again.then().statusCode(202).extract().asString(), "the answer tells nothing");
        assertEquals(groups + 1, Tables.inAll("community_group"));
        send(link(email, 1), Map.of()).then().statusCode(303);
        assertEquals(2, Mailbox.await(email, 2).size(), "one to confirm and one that says thank you");
    }

    @Test
    void shouldNotFloodAnAddress() {
        // Given
        for (var i = 0; i < 8; i++) {
            register(form(name + i, email)).then().statusCode(202);
        }

        // When
        var another = emailOf(fresh("Other"));
        register(form(name, another)).then().statusCode(202);

        // Then
        Mailbox.await(another, 1);
        assertEquals(5, Mailbox.await(email, 5).size());
    }

    @Test
    void shouldKeepNoAddressInTheClear() {
        // Given
        var form = form(name, email);
        form.put("contactName", "Samina of " + name);
        register(form).then().statusCode(202);

        // When
        var dump = Tables.dump();

        // Then
        assertTrue(dump.contains(name));
        for (var word : new String[]{email, "Samina of"}) {
            assertFalse(dump.contains(word));
            assertFalse(dump.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void shouldTakeRegisteredNumbersOfTheirForm() {
        // Given
        var form = form(name, email);
        form.putAll(Map.of("charityNumber", "SC012345", "companyNumber", "NI123456", "url", "https://menders.example", "kind",
                "EXCHANGE", "contactName", "Samina"));
        register(form).then().statusCode(202);
        send(link(email, 1), Map.of());

        // When
        var waiting = As.user("mo").get("/api/moderation/groups").then().statusCode(200);

        // Then
        var group = "groups.find { it.group.name == '" + name + "' }.";
        waiting.body(group + "group.organisationIds", contains("GB-SC-SC012345", "GB-COH-NI123456"))
                .body(group + "group.kind", is("EXCHANGE")).body(group + "email", is(email))
                .body(group + "contactName", is("Samina")).body(group + "waitingSince", notNullValue());
    }

    @Test
    void shouldRefuseWhatIsMissingOrWrong() {
        NetworkStory.wardsAreKnown();
        refused("council", "E06000001", 422, "council-unknown");
        refused("ward", "E05000001", 422, "ward-unknown");
        for (var wrong : new String[][]{{"council", "Wigan"}, {"name", " "}, {"name", "Win http://x.example"},
                {"name", "Refund: wigan-refund.example/claim"}, {"name", "Refund: wigan.co.uk"}, {"name", "a\nb"},
                {"email", "sam"}, {"email", "a@b.example, c@d.example"}, {"email", "Sam <sam@b.example>"},
                {"charityNumber", "12"},
                {"companyNumber", "123"}, {"url", "javascript:alert(1)"}, {"kind", "SHOP"}}) {
            refused(wrong[0], wrong[1], 400, "invalid-request");
        }
        As.nobody().body("{}").post("/api/group-registrations").then().statusCode(400)
                .body("errors.field", contains("council", "email", "name", "ward", "whatYouDo"));
    }

    @Test
    void shouldLeaveDecisionsToTheModeratorOfTheCouncil() {
        // Given
        confirmed(name);
        var path = "/api/moderation/groups/" + waitingId(name) + "/approve";

        // When, Then
        As.user("joan").body("{\"reason\": \"Mine.\"}").post(path).then().statusCode(403);
        As.nobody().get("/api/moderation/groups").then().statusCode(401);
        As.user("joan").get("/api/moderation/groups").then().statusCode(403);
        BadInput.assertRefused(path, As.token("mo"), "reason");
    }

    @Test
    void shouldNameTheCouncils() {
        NetworkStory.wardsAreKnown();
        As.nobody().get("/api/councils").then().statusCode(200).body("councils.name", hasItem("Wigan"));
    }

    private void refused(String field, String value, int status, String slug) {
        var form = form(name, email);
        form.put(field, value);
        As.nobody().body(form).post("/api/group-registrations").then().statusCode(status)
                .body("type", equalTo("https://kith.org/problems/" + slug));
    }
}
