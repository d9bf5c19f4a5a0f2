package org.kith.network.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.matching.Examples.ALISON;
import static org.kith.network.matching.Examples.NOW;
import static org.kith.network.matching.Examples.livingAt;
import static org.kith.network.matching.Examples.needing;
import static org.kith.network.matching.Examples.offer;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.network.matching.Examples.AnOffer;
import org.kith.network.offers.Opening;

class RulesTest {

    @Test
    void shouldSayWhatTheyLove() {
        assertEquals("you said gardening", words(Rules::interest, ALISON, offer()));
        assertEquals("you said gardening and cooking",
                words(Rules::interest, ALISON, offer().interests("cooking", "gardening")));
        assertSilent(Rules::interest, ALISON, offer().interests("chess"));
    }

    @Test
    void shouldSayWhatTheyAskedHelpWith() {
        assertEquals("you asked about respite and company",
                words(Rules::help, ALISON, offer().helpsWith("company", "money-advice", "respite")));
        assertSilent(Rules::help, ALISON, offer());
    }

    @ParameterizedTest
    @CsvSource({"10, about a minute's walk", "737, about 12 minutes' walk", "2769, about 45 minutes' walk",
            "3000, about 4 km away"})
    void shouldSayHowFarItIs(double metres, String words) {
        assertEquals(words, words(Rules::distance, livingAt(true), offer().metres(metres)));
    }

    @Test
    void shouldBeNoMoreExactThanWhatIsKnown() {
        assertEquals("about 1 km from the middle of your ward", words(Rules::distance, ALISON, offer().metres(737.0)));
        assertEquals("less than 1 km from the middle of your ward", words(Rules::distance, ALISON, offer().metres(120.0)));
        assertEquals("about 4 km from the middle of your postcode district",
                words(Rules::distance, livingAt(false), offer().metres(3000.0)));
        assertEquals("its ward is about 1 km away", new Distance(737, false).words(null));
        assertEquals("its ward is about 4 km from the middle of your ward",
                new Distance(3000, false).words(ALISON.roughStart()));
    }

    @Test
    void shouldNotMeasureWhereThePlaceIsNotKnown() {
        assertSilent(Rules::distance, ALISON, offer().metres(null));
        assertEquals("in your ward", new Distance(0, false).words(ALISON.roughStart()));
    }

    @Test
    void shouldSayThatNobodyNeedsToGoThere() {
        assertEquals("from home", words(Rules::distance, ALISON, offer().fromHome()));
    }

    @Test
    void shouldSayForWhomItIsWhenTheyToldTheirAges() {
        // Given
        var twoOfThem = new Wish(ALISON.ward(), null, ALISON.interests(), List.of(), List.of(), List.of(), List.of(),
                List.of(7, 41));

        // When, Then
        assertEquals("for 5 to 11 year olds", words(Rules::age, twoOfThem, offer().ages(5, 11)));
        assertEquals("for 16 and over", words(Rules::age, twoOfThem, offer().ages(16, null)));
        assertEquals("for people up to 18", words(Rules::age, twoOfThem, offer().ages(null, 18)));
        assertSilent(Rules::age, twoOfThem, offer());
        assertSilent(Rules::age, ALISON, offer().ages(5, 11));
    }

    @Test
    void shouldSayWhenItRuns() {
        assertEquals("runs on Tuesday mornings", words(Rules::time, ALISON, offer()));
        assertSilent(Rules::time, needing(), offer());
    }

    @ParameterizedTest
    @CsvSource({"true, false, 10:00, runs on some Tuesday and Friday mornings",
            "false, true, 10:00, runs on Tuesdays and Fridays",
            "true, true, 10:00, runs on some Tuesdays and Fridays",
            "false, false, 13:00, runs on Tuesday and Friday afternoons",
            "false, false, 17:00, runs on Tuesday and Friday evenings", "false, false, , runs on Tuesdays and Fridays"})
    void shouldNotSayThatItRunsWhenItDoesNot(boolean skipsWeeks, boolean timesDiffer, LocalTime opensAt, String words) {
        assertEquals(words, WeekWords.of(new Opening(List.of("TU", "FR"), opensAt, null, skipsWeeks, timesDiffer, List.of())));
    }

    @Test
    void shouldSayHowMuchRoomThereIs() {
        assertEquals("has room for 4", words(Rules::room, ALISON, offer()));
        assertEquals("has room for one more", words(Rules::room, ALISON, offer().room(1)));
        assertEquals("there is always room", words(Rules::room, ALISON, offer().withAlwaysRoom()));
    }

    @Test
    void shouldSayNothingOfRoomWhereNobodyHasSaidAnything() {
        assertSilent(Rules::room, ALISON, offer().room(null));
    }

    @Test
    void shouldSayThatTheyCanGetIn() {
        assertEquals("step-free", words(Rules::access, needing("step-free"), offer()));
        assertEquals("step-free and hearing loop",
                words(Rules::access, needing("step-free", "hearing-loop"), offer().access("hearing-loop", "step-free")));
        assertSilent(Rules::access, needing("step-free"), offer().access(new String[0]));
        assertSilent(Rules::access, needing(), offer());
    }

    @ParameterizedTest
    @CsvSource({"0, confirmed today", "1, confirmed yesterday", "6, confirmed this week", "7, confirmed last week",
            "20, confirmed 2 weeks ago", "90, confirmed 12 weeks ago"})
    void shouldSayHowFreshItIs(int days, String words) {
        assertEquals(words, words(Rules::fresh, ALISON, offer().confirmedDaysAgo(days)));
    }

    @Test
    void shouldNotPraiseWhatIsOld() {
        assertSilent(Rules::fresh, ALISON, offer().confirmedDaysAgo(91));
    }

    @Test
    void shouldSayWhichLanguageIsSpokenUnlessItIsEnglish() {
        assertEquals("Polish is spoken", words(Rules::language, ALISON, offer()));
        assertSilent(Rules::language, needing(), offer());
    }

    @Test
    void shouldWeighInterestMostThenHelpThenTheRest() {
        // When
        var weights = Rules.ALL.stream()
                .map(rule -> rule.look(
                        new Wish(ALISON.ward(), null, List.of("gardening"), List.of("respite"), List.of("step-free"),
                                List.of("pl"), ALISON.times(), List.of(40)),
                        offer().helpsWith("respite").metres(60.0).ages(18, null).is(), NOW))
                .map(finding -> finding.orElseThrow().weight()).toList();

        // Then
        assertEquals(weights.stream().sorted(java.util.Comparator.reverseOrder()).toList(), weights);
        assertTrue(weights.get(0) > weights.get(1) && weights.get(1) > weights.get(2), weights::toString);
    }

    private static String words(Rule rule, Wish wish, AnOffer offer) {
        return rule.look(wish, offer.is(), NOW).orElseThrow().reason().words();
    }

    private static void assertSilent(Rule rule, Wish wish, AnOffer offer) {
        assertEquals(Optional.empty(), rule.look(wish, offer.is(), NOW));
    }
}
