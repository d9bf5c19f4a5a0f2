package org.kith.network.search;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.events.Vocabulary;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.openreferral.Terms;
import org.kith.network.places.Coordinates;
import org.kith.network.places.Located;
import org.kith.network.places.Postcodes;

import io.smallrye.mutiny.Uni;

/** Understands a request, has it searched, and writes the answer. */
@ApplicationScoped
class SearchDesk {
    static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final int PAGE = 20;

    private final FindOffers find;
    private final KnownWords known;
    private final Postcodes postcodes;

    SearchDesk(FindOffers find, KnownWords known, Postcodes postcodes) {
        this.find = find;
        this.known = known;
        this.postcodes = postcodes;
    }

    Uni<SearchAnswer> answer(SearchRequest request) {
        return wanted(request).chain(wanted -> find.page(wanted).chain(found -> found.isEmpty() && wanted.words() != null
                ? asProbablyMeant(request, wanted)
                : answer(request, wanted, found, null)));
    }

    private Uni<SearchAnswer> asProbablyMeant(SearchRequest request, Wanted wanted) {
        return known.corrected(wanted.words()).chain(corrected -> {
            if (corrected.isEmpty()) {
                return answer(request, wanted, List.of(), null);
            }
            var meant = wanted.withWords(corrected.get());
            return find.page(meant).chain(found -> answer(request, meant, found, meant.words()));
        });
    }

    private Uni<SearchAnswer> answer(SearchRequest request, Wanted wanted, List<Found> found, String searchedFor) {
        var why = new Why(wanted.words(), request.terms());
        var results = found.stream().limit(wanted.limit()).map(each -> SearchResult.of(each, why.of(each))).toList();
        var more = found.size() > wanted.limit();
        var withFacets = Boolean.TRUE.equals(request.facets());
        var withTotal = Boolean.TRUE.equals(request.total());
        if (!withFacets && !withTotal) {
            return Uni.createFrom().item(new SearchAnswer(results, more, searchedFor, null, null));
        }
        return find.counts(wanted).map(counts -> new SearchAnswer(results, more, searchedFor,
                withTotal
                        ? counts.stream().filter(each -> each.facet().equals("total")).findFirst().orElseThrow().count()
                        : null,
                withFacets ? Facets.of(counts) : null));
    }

    private Uni<Wanted> wanted(SearchRequest request) {
        var errors = new ArrayList<FieldError>();
        var terms = request.terms().stream().map(term -> term(term, errors)).distinct().toList();
        if (request.postcode() != null && request.near() != null) {
            errors.add(new FieldError("near", "give a postcode or near, not both"));
        }
        if (request.within() != null && request.postcode() == null && request.near() == null) {
            errors.add(new FieldError("within", "needs a postcode or near to measure from"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.", errors);
        }
        return from(request).map(from -> new Wanted(words(request), terms, from, request.within(), request.council(),
                request.open(), LocalDateTime.now(UNITED_KINGDOM), request.days(), request.age(), request.languages(),
                request.access(), Boolean.TRUE.equals(request.room()), Boolean.TRUE.equals(request.free()),
                Boolean.TRUE.equals(request.online()), or(request.limit(), PAGE), or(request.offset(), 0)));
    }

    private static String words(SearchRequest request) {
        return request.words() == null || request.words().isBlank() ? null : request.words().strip();
    }

    /** Where to measure from; null when that is not asked. */
    private Uni<Coordinates> from(SearchRequest request) {
        if (request.postcode() == null) {
            var near = request.near();
            return Uni.createFrom().item(near == null ? null : new Coordinates(near.latitude(), near.longitude()));
        }
        return postcodes.locating(request.postcode()).map(Located::point);
    }

    private static UUID term(String text, List<FieldError> errors) {
        if (Vocabulary.INTERESTS.contains(text)) {
            return Terms.id(Terms.INTERESTS, text);
        }
        if (Vocabulary.HELP.contains(text)) {
            return Terms.id(Terms.HELP, text);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            errors.add(new FieldError("terms", "each must be a code of an interest or of help, or a UUID"));
            return null;
        }
    }

    private static int or(Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }
}
