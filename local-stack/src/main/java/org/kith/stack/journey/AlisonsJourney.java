package org.kith.stack.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Alison's journey as her key worker lives it, through the public door only: from "just coping" to introductions that worked.
 * Every run makes a family of its own.
 */
public final class AlisonsJourney {
    /** How long proposals may take after the agreement; the promise is one second on a quiet machine. */
    private static final Duration PROPOSALS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private final Api worker;
    private final MailReader mail;
    private final JsonNode story;
    private final Consumer<Step> tells;
    private final List<Step> steps = new ArrayList<>();
    private String familyId;

    /**
     * @param gatewayUrl the public door
     * @param mailUrl the mail server's page, where the groups' e-mails are read
     * @param keyWorkerToken gives an access token of a key worker of the demo council
     * @param story the file with the words of the story
     * @param tells is told each step as it happens
     */
    public AlisonsJourney(String gatewayUrl, String mailUrl, Supplier<String> keyWorkerToken, Path story,
            Consumer<Step> tells) {
        this.worker = new Api(gatewayUrl, keyWorkerToken);
        this.mail = new MailReader(mailUrl);
        this.tells = tells;
        try {
            this.story = Api.JSON.readTree(Files.readString(story));
        } catch (IOException e) {
            throw new JourneyBroken("The story cannot be read: " + story);
        }
    }

    /**
     * Lives the journey to its end.
     *
     * @return the family's id
     * @throws JourneyBroken when a step does not succeed; the message says which
     */
    public String play() {
        var family = step("family-created", "A family, with no need and no risk",
                () -> worker.post("/api/families", text("family")));
        familyId = family.path("id").asText();
        step("conversation-recorded", "A good conversation: what they are good at came first",
                () -> worker.post(path("/conversations"), text("conversation")));
        step("coping-level-recorded", "In her own words: just coping", () -> say("JUST_COPING"));
        step("agreement-given", "Yes to being introduced to local groups",
                () -> worker.post(path("/agreements"), object(Map.of("purpose", "INTRODUCTION_TO_LOCAL_GROUPS"))));
        var proposals = step("proposals-listed", "Offers near her, each with its reasons", this::proposals);
        var chosen = Choice.two(proposals);
        var referrals = chosen.stream().map(this::introduce).toList();
        for (var i = 0; i < chosen.size(); i++) {
            answer(chosen.get(i));
        }
        referrals.forEach(this::accompany);
        var after = step("message-back", "The outcome came back, and coping is asked about again",
                () -> awaitSteps(Set.of("message-back", "coping-level-asked-again"), referrals.size()));
        step("coping-level-answered", "In her own words: getting by", () -> say("GETTING_BY"));
        step("journey-shown", after.path("steps").size() + " steps on one page", () -> worker.get("/api/journeys/" + familyId));
        return familyId;
    }

    /** What happened so far, also after a broken journey. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The family this run made; nothing before it was made. */
    public String familyId() {
        return familyId;
    }

    /** The journey as the suite tells it. */
    public JsonNode told() {
        return worker.get("/api/journeys/" + familyId);
    }

    private JsonNode proposals() {
        return Await.until(PROPOSALS, "no two proposals of different groups within " + PROPOSALS.toSeconds() + " s", () -> {
            var listed = worker.find("/api/proposals?familyId=" + familyId);
            return listed != null && Choice.possible(listed.path("proposals")) ? listed.path("proposals") : null;
        });
    }

    private String introduce(JsonNode proposal) {
        mail.remember();
        var group = proposal.path("groupName").asText();
        var body = object(
                Map.of("proposalId", proposal.path("id").asText(), "introduceAs", story.path("introduceAs").asText("Alison"),
                        "note", "She would love to come along."));
        var key = UUID.randomUUID().toString();
        // The agreement travels by event: until it has arrived, the answer is that it is missing.
        var referral = step("introduction-sent", "To " + group + ": " + proposal.path("offerTitle").asText(),
                () -> Await.until(PROPOSALS, "the agreement did not arrive", () -> worker.offer("/api/referrals", body, key)));
        return referral.path("id").asText();
    }

    private void answer(JsonNode proposal) {
        var group = proposal.path("groupName").asText();
        var link = step("group-told", group + " got an e-mail", () -> Await.until(PATIENCE,
                "no e-mail with an answer link for " + group,
                () -> mail.answerLink(group, proposal.path("offerTitle").asText())));
        step("introduction-accepted", group + " said yes from the link, without an account", () -> {
            worker.page(link);
            return worker.sendForm(link, "answer", "accept");
        });
    }

    private void accompany(String referralId) {
        var today = LocalDate.now(HERE).toString();
        var referral = "/api/referrals/" + referralId;
        step("warm-introduction-recorded", "Priya goes along the first time",
                () -> worker.post(referral + "/warm-introduction", object(Map.of("how", "GOES_ALONG", "on", today))));
        step("offer-attended", "They were there", () -> worker.post(referral + "/attendance", object(Map.of("on", today))));
        step("introduction-completed", "It worked, and a tie remains", () -> worker.post(referral + "/completion",
                object(Map.of("outcome", "CONNECTED", "lastingTie", true, "words", "They know her name there now."))));
    }

    private JsonNode say(String level) {
        return worker.post(path("/coping-levels"), object(Map.of("level", level, "saidBy", "FAMILY")));
    }

    private JsonNode awaitSteps(Set<String> expected, int messagesBack) {
        return Await.until(PATIENCE, "the journey never showed " + new TreeSet<>(expected), () -> {
            var journey = told();
            var names = journey.path("steps").findValuesAsText("step");
            var messages = names.stream().filter("message-back"::equals).count();
            return names.containsAll(expected) && messages >= messagesBack ? journey : null;
        });
    }

    private <T> T step(String name, String words, Supplier<T> action) {
        var begun = System.nanoTime();
        T result;
        try {
            result = action.get();
        } catch (JourneyBroken e) {
            throw new JourneyBroken(name + ": " + e.getMessage());
        }
        var step = new Step(name, Instant.now().toString(), (System.nanoTime() - begun) / 1_000_000, words);
        steps.add(step);
        tells.accept(step);
        return result;
    }

    private String path(String rest) {
        return "/api/families/" + familyId + rest;
    }

    private String text(String part) {
        return story.path(part).toString();
    }

    private static String object(Map<String, Object> fields) {
        return Api.JSON.valueToTree(fields).toString();
    }
}
