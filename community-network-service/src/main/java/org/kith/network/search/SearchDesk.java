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
import org.kith.network.places.Postcodes;

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

    SearchAnswer answer(SearchRequest request) {
        var wanted = wanted(request);
        var found = find.page(wanted);
        if (!found.isEmpty() || wanted.words() == null) {
            return answer(request, wanted, found, null);
        }
        var corrected = known.corrected(wanted.words());
        if (corrected.isEmpty()) {
            return answer(request, wanted, found, null);
        }
        var meant = wanted.withWords(corrected.get());
        return answer(request, meant, find.page(meant), meant.words());
    }

    private SearchAnswer answer(SearchRequest request, Wanted wanted, List<Found> found, String searchedFor) {
        var why = new Why(wanted.words(), request.terms());
        var results = found.stream().limit(wanted.limit()).map(each -> SearchResult.of(each, why.of(each))).toList();
        var withFacets = Boolean.TRUE.equals(request.facets());
        var withTotal = Boolean.TRUE.equals(request.total());
        var counts = withFacets || withTotal ? find.counts(wanted) : List.<FindOffers.Counted>of();
        return new SearchAnswer(results, found.size() > wanted.limit(), searchedFor,
                withTotal
                        ? counts.stream().filter(each -> each.facet().equals("total")).findFirst().orElseThrow().count()
                        : null,
                withFacets ? Facets.of(counts) : null);
    }

    private Wanted wanted(SearchRequest request) {
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
        return new Wanted(words(request), terms, from(request), request.within(), request.council(), request.open(),
                LocalDateTime.now(UNITED_KINGDOM), request.days(), request.age(), request.languages(), request.access(),
                Boolean.TRUE.equals(request.room()), Boolean.TRUE.equals(request.free()), Boolean.TRUE.equals(request.online()),
                or(request.limit(), PAGE),
                or(request.offset(), 0));
    }

    private static String words(SearchRequest request) {
        return request.words() == null || request.words().isBlank() ? null : request.words().strip();
    }

    private Coordinates from(SearchRequest request) {
        if (request.near() != null) {
            return new Coordinates(request.near().latitude(), request.near().longitude());
        }
        return request.postcode() == null ? null : postcodes.locate(request.postcode()).point();
    }

    private static UUID term(String text, List<FieldError> errors) {
        if (Vocabulary.INTERESTS.contains(text)) {
            return Terms.id(Terms.INTERESTS + ":" + text);
        }
        if (Vocabulary.HELP.contains(text)) {
            return Terms.id(Terms.HELP + ":" + text);
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
