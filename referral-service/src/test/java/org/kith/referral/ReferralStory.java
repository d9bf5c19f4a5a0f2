package org.kith.referral;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.kith.events.AgreementGiven;
import org.kith.events.AgreementWithdrawn;
import org.kith.events.FamilyCreated;
import org.kith.events.MatchesFound;
import org.kith.events.MatchesFound.Match;
import org.kith.events.Purpose;
import org.kith.kit.testing.As;
import org.kith.kit.testing.Topics;

/** What the other services tell and what Priya does, as tests need it. */
public final class ReferralStory {
    public static final String WIGAN = "E08000010";
    public static final String CHESTERFIELD = "E07000034";
    public static final UUID PRIYA = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID GROUP = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static UUID familyOf(UUID keyWorker) {
        var family = UUID.randomUUID();
        Topics.tell(new FamilyCreated(family, keyWorker, "E05014998"), WIGAN);
        return family;
    }

    public static UUID agrees(UUID family) {
        var agreement = UUID.randomUUID();
        Topics.tell(new AgreementGiven(family, agreement, Purpose.INTRODUCTION_TO_LOCAL_GROUPS), WIGAN);
        return agreement;
    }

    public static void takesItBack(UUID family) {
        Topics.tell(new AgreementWithdrawn(family, UUID.randomUUID(), Purpose.INTRODUCTION_TO_LOCAL_GROUPS), WIGAN);
    }

    /** Matches in the order of their titles. */
    public static MatchesFound matches(UUID family, String... titles) {
        var matches = new ArrayList<Match>();
        Stream.of(titles).forEach(title -> matches.add(new Match(offer(family, title), GROUP, "Hindley Growers", title,
                matches.size() + 1, List.of(new MatchesFound.Reason("interest", "you said gardening")))));
        return new MatchesFound(family, matches);
    }

    /** Always the same offer for the same title, as in a directory. */
    public static UUID offer(UUID family, String title) {
        return UUID.nameUUIDFromBytes((family + title).getBytes());
    }

    /** The ids of a family's proposals, best first, once the key worker sees so many. */
    public static List<String> proposals(UUID family, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> As.user("priya").get("/api/proposals?familyId=" + family)
                .then().statusCode(200).body("proposals", hasSize(count)));
        return As.user("priya").get("/api/proposals?familyId=" + family).path("proposals.id");
    }

    /** A proposal of a family that has agreed to introductions. */
    public static String proposal(UUID family) {
        agrees(family);
        Topics.tell(matches(family, "Tuesday allotment"), WIGAN);
        return proposals(family, 1).get(0);
    }

    public static String body(String proposal) {
        return """
                {"proposalId": "%s", "introduceAs": "Alison <b>& Kai</b>", "note": "Please no stairs"}
                """.formatted(proposal);
    }

    /** The id of a referral, once the family's yes has arrived and Priya could send it. */
    public static UUID sent(String proposal) {
        var key = UUID.randomUUID().toString();
        await().atMost(PATIENCE).untilAsserted(() -> As.user("priya").header("Idempotency-Key", key).body(body(proposal))
                .post("/api/referrals").then().statusCode(201));
        return UUID.fromString(
                As.user("priya").header("Idempotency-Key", key).body(body(proposal)).post("/api/referrals").path("id"));
    }

    public static UUID sentFor(UUID family) {
        return sent(proposal(family));
    }

    public static void awaitStatus(UUID referral, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> As.user("priya").get("/api/referrals/" + referral)
                .then().statusCode(200).body("status", is(status)));
    }

    /** The types of what was told about a referral, once there are so many, in the order they were told. */
    public static List<String> told(Object aggregate, int count) {
        return Topics.await("kith.referral", count, seen -> seen.key().equals(aggregate.toString())).stream()
                .map(seen -> seen.headers().get("ce_sequence") + " " + seen.type().replaceAll("org.kith.referral.|.v1", ""))
                .toList();
    }

    private ReferralStory() {}
}
