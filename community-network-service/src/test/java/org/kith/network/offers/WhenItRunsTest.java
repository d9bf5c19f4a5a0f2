package org.kith.network.offers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.groupOfJoan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The rules by which an offer runs, as a group says them and as the directory writes them. */
@QuarkusTest
@WithTestResource(KithResource.class)
class WhenItRunsTest {
    private UUID group;

    @BeforeEach
    void aGroup() {
        group = groupOfJoan(UUID.randomUUID(), "gardening");
    }

    @Test
    void shouldWriteRulesOfTheMonthAndOfTheWeek() {
        // When
        var schedules = publishedSchedules("""
                {"days": ["TU", "FR"], "weekOfMonth": -1, "startsOn": "2026-12-01", "endsOn": "2027-11-30", "opensAt": "10:00",
                 "closesAt": "12:30"},
                {"days": ["SA"], "everyWeeks": 2, "startsOn": "2026-12-05", "opensAt": "14:00"}""");

        // Then
        schedules.body("schedules", hasSize(2)).body("schedules.bank_holidays", everyItem(is(false)));
        isSchedule(schedules, 0,
                Map.of("freq", "MONTHLY", "byday", "-1TU,-1FR", "dtstart", "2026-12-01", "valid_to", "2027-11-30",
                        "opens_at", "10:00", "closes_at", "12:30"));
        isSchedule(schedules, 1, Map.of("freq", "WEEKLY", "interval", 2, "byday", "SA", "dtstart", "2026-12-05", "opens_at",
                "14:00"));
    }

    @Test
    void shouldWriteEachSingleDate() {
        // When
        var schedules = publishedSchedules("""
                {"dates": ["2026-12-24", "2027-01-02", "2026-12-24"], "opensAt": "09:30", "closesAt": "11:00"}""");

        // Then
        schedules.body("schedules", hasSize(2)).body("schedules.dtstart", contains("2026-12-24", "2027-01-02"));
        for (var i : List.of(0, 1)) {
            isSchedule(schedules, i, Map.of("dtstart", i == 0 ? "2026-12-24" : "2027-01-02", "opens_at", "09:30", "closes_at",
                    "11:00"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|when", "{\"days\": [], \"dates\": []}|when",
            "{\"days\": [\"TU\"], \"weekOfMonth\": 0}|when",
            "{\"days\": [\"TU\"], \"weekOfMonth\": 5}|when[0].weekOfMonth",
            "{\"days\": [\"TU\"], \"weekOfMonth\": -2}|when[0].weekOfMonth",
            "{\"days\": [\"TU\"], \"everyWeeks\": 0}|when[0].everyWeeks",
            "{\"days\": [\"TU\"], \"opensAt\": \"12:00\", \"closesAt\": \"10:00\"}|when",
            "{\"days\": [\"TU\"], \"startsOn\": \"2026-12-02\", \"endsOn\": \"2026-12-01\"}|when"})
    void shouldRefuseARuleThatMakesNoSense(String rule, String field) {
        publish(rule).statusCode(400).body("errors.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"days\": [\"Someday\"]}", "{\"dates\": [\"2026-02-30\"]}",
            "{\"days\": [\"TU\"], \"weekOfMonth\": 1.5}", "7"})
    void shouldRefuseWhatIsNoRule(String rule) {
        publish(rule).statusCode(400);
    }

    private ValidatableResponse publishedSchedules(String rules) {
        String offer = publish(rules).statusCode(201).extract().path("id");
        return As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200);
    }

    private ValidatableResponse publish(String rules) {
        return As.user("joan").body("""
                {"title": "Song and soup", "description": "We sing, then we eat.", "ward": "%s", "interests": ["singing"],
                 "bankHolidays": false, "when": [%s]}""".formatted(MOSS, rules)).post("/api/groups/" + group + "/offers")
                .then();
    }

    /** It says this, and nothing else but whose it is and that it keeps bank holidays. */
    private static void isSchedule(ValidatableResponse service, int index, Map<String, ?> expected) {
        var schedule = service.extract().jsonPath().<String, Object>getMap("schedules[" + index + "]");
        schedule.keySet().removeAll(List.of("id", "bank_holidays"));
        assertEquals(expected, schedule);
    }
}
