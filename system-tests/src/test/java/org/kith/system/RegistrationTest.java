package org.kith.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a form that two volunteers fill in to a group that everybody finds, through the council's moderator, over the gateway alone. */
class RegistrationTest {
    private static final String REASON = "We met you at the spring fair.";
    private final String name = "Singers " + UUID.randomUUID().toString().substring(0, 8);
    private final String email = UUID.randomUUID() + "@people.example";
    private final Visitor volunteer = new Visitor();

    @Test
    void shouldBringAGroupIntoTheDirectory() {
        // Given
        registers();
        confirms();
        var moderator = new Visitor();
        var waiting = moderator.signIn("mo", "/work/moderation");
        assertTrue(waiting.contains(name) && waiting.contains("We sing, then we eat."), waiting);
        var group = groupOn(waiting);
        assertFalse(isPublic(group), "nobody sees it before it is approved");

        // When
        var decided = moderator.send("/work/moderation/groups", "id", group, "reason", REASON, "answer", "yes");

        // Then
        assertTrue(decided.contains("in the directory now"), decided);
        assertFalse(decided.contains(name), "it waits no longer");
        assertTrue(isPublic(group));
        assertTrue(letter("in the directory now").contains(REASON));
    }

    @Test
    void shouldSendAGroupBackWithAReason() {
        // Given
        registers();
        confirms();
        var moderator = new Visitor();
        var group = groupOn(moderator.signIn("mo", "/work/moderation"));

        // When
        var decided = moderator.send("/work/moderation/groups", "id", group, "reason", "Please tell us who you are.", "answer",
                "no");

        // Then
        assertFalse(decided.contains(name));
        assertFalse(isPublic(group));
        assertTrue(letter("Please tell us who you are.").contains(name));
    }

    private void registers() {
        var answer = volunteer.send("/groups/register", "council", "E08000010", "name", name, "whatYouDo",
                "We sing, then we eat.",
                "ward", "E05014998", "email", email);
        assertFalse(answer.contains("role=\"alert\""), answer);
    }

    private void confirms() {
        var link = Pattern.compile("https?://\\S+/groups/confirm/\\S+").matcher(letter("press the button"));
        assertTrue(link.find());
        assertTrue(volunteer.open(link.group()).contains(name));
        volunteer.send(link.group());
    }

    /** The text of the letter to them that has these words, once it is there. */
    private String letter(String words) {
        return Awaitility.await(words).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(300)).until(
                () -> Letters.messages().stream().filter(message -> message.path("to").toString().contains(email))
                        .map(message -> message.path("text").asText()).filter(text -> text.contains(words)).findFirst(),
                Optional::isPresent).orElseThrow();
    }

    private String groupOn(String page) {
        var card = page.substring(page.indexOf(name));
        var id = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"").matcher(card);
        assertTrue(id.find(), card);
        return id.group(1);
    }

    private static boolean isPublic(String group) {
        var status = Caller.person("priya").once("GET", "/api/groups/" + group, "").statusCode();
        assertTrue(status == 200 || status == 404, "answered " + status);
        return status == 200;
    }
}
