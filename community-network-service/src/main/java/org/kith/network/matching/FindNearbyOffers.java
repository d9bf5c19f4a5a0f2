package org.kith.network.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.openreferral.Terms;
import org.kith.network.reading.Reading;
import org.kith.network.reading.Sql;
import org.kith.network.reading.Sql.Many;

import io.smallrye.mutiny.Uni;

/** Finds what might suit a family: for each thing they said, the nearest live offers that are not over or full, and that they can get into. */
@ApplicationScoped
class FindNearbyOffers {
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private final Reading reading;
    private final CurrentCouncil council;
    private final MatchingConfig config;

    FindNearbyOffers(Reading reading, CurrentCouncil council, MatchingConfig config) {
        this.reading = reading;
        this.council = council;
        this.config = config;
    }

    Uni<Candidates> suiting(Wish wish, Instant now) {
        return reading.rowsFor(council.code(), question(wish, now), CandidateRow::new).map(FindNearbyOffers::candidates);
    }

    private static Candidates candidates(List<CandidateRow> rows) {
        var offers = new LinkedHashMap<UUID, Candidate>();
        rows.stream().filter(CandidateRow::hasOffer).map(CandidateRow::read)
                .forEach(offer -> offers.merge(offer.id(), offer, Candidate::nearer));
        return new Candidates(rows.stream().anyMatch(CandidateRow::homeKnown), List.copyOf(offers.values()));
    }

    private Sql question(Wish wish, Instant now) {
        var home = wish.home();
        return new Sql(NearbyOffersSql.FIND, council.code(), wish.ward(), home == null ? null : home.point().latitude(),
                home == null ? null : home.point().longitude(), Many.texts(wish.accessNeeds()), Many.numbers(wish.ages()),
                LocalDate.ofInstant(now, UNITED_KINGDOM), LocalDate.ofInstant(now.minus(config.spreadOver()), ZoneOffset.UTC),
                Many.uuids(terms(wish)), config.nearestPerTerm(), config.fromHomePerTerm());
    }

    private static List<UUID> terms(Wish wish) {
        return Stream.concat(wish.interests().stream().map(code -> Terms.id(Terms.INTERESTS, code)),
                wish.helpWanted().stream().map(code -> Terms.id(Terms.HELP, code))).toList();
    }
}
