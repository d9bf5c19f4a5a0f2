package org.kith.network.directory;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.ProblemException;
import org.kith.network.directory.Directory.Found;
import org.kith.network.directory.DirectoryQuery.Wanted;
import org.kith.network.offers.PublishedOffer;
import org.kith.network.offers.PublishedOffers;
import org.kith.network.openreferral.ServiceAtLocation;
import org.kith.network.openreferral.Taxonomy;
import org.kith.network.openreferral.TaxonomyTerm;
import org.kith.network.places.Postcodes;
import org.kith.network.taxonomies.Taxonomies;

/** Reads what a portal asks and writes the answer in the words of the standard. */
@ApplicationScoped
class DirectoryDesk {
    private static final URI PROFILE = URI
            .create("https://docs.openreferraluk.org/en/3.0-dev/hsds/openreferraluk_profile.html");
    /** Beginnings of GSS codes of small census areas, of wards, and of districts (Register of Geographic Codes, ONS). */
    private static final List<List<String>> KINDS = List.of(List.of("E01", "W01", "S01"), List.of("E05", "W05", "S13", "N08"),
            List.of("E06", "E07", "E08", "E09", "W06", "S12", "N09"));
    private static final int FARTHEST_METRES = 200_000;

    private final Directory directory;
    private final PublishedOffers offers;
    private final Taxonomies taxonomies;
    private final Postcodes postcodes;
    private final URI document;

    DirectoryDesk(Directory directory, PublishedOffers offers, Taxonomies taxonomies, Postcodes postcodes,
            @ConfigProperty(name = "kith.public-url") URI publicUrl) {
        this.directory = directory;
        this.offers = offers;
        this.taxonomies = taxonomies;
        this.postcodes = postcodes;
        this.document = URI.create(publicUrl + "/api/openapi");
    }

    ApiInfo info() {
        return new ApiInfo("3.0", PROFILE, document);
    }

    Page<Service> services(DirectoryQuery query, String council) {
        var parameters = new Parameters();
        var wanted = parameters.understood(query.wanted(council, parameters));
        return directory.services(wanted).map(offer -> service(offer, wanted));
    }

    Page<AtLocation> places(DirectoryQuery query, NearbyQuery nearby, String council) {
        var parameters = new Parameters();
        var wanted = query.wanted(council, parameters);
        var from = nearby(nearby, parameters);
        parameters.understood(wanted);
        return directory.places(wanted, from).map(found -> place(found, wanted, from));
    }

    Service service(UUID id, String council) {
        return new ServiceOf(ours(offers.get(id), council)).full();
    }

    Page<RemovedService> removed(RemovedQuery query, String council) {
        return directory.removed(query.wanted(council));
    }

    AtLocation place(UUID id, String council) {
        var offer = ours(directory.offerAt(id).orElseThrow(notThere("service at location")), council);
        return new ServiceOf(offer).fullAt(at(offer, id), null);
    }

    Page<Taxonomy> taxonomies(TermsQuery query) {
        var wanted = query.wanted();
        var page = wanted.page();
        return Page.of(taxonomies.count(wanted.taxonomy()), page,
                taxonomies.page(wanted.taxonomy(), page.offset(), page.size()));
    }

    Taxonomy taxonomy(UUID id) {
        return taxonomies.find(id).orElseThrow(notThere("taxonomy"));
    }

    Page<TaxonomyTerm> terms(TermsQuery query) {
        var wanted = query.wanted();
        var page = wanted.page();
        return Page.of(taxonomies.countTerms(wanted.taxonomy()), page,
                taxonomies.terms(wanted.taxonomy(), page.offset(), page.size()));
    }

    TaxonomyTerm term(UUID id) {
        return taxonomies.findTerm(id).orElseThrow(notThere("taxonomy term"));
    }

    private static Service service(PublishedOffer offer, Wanted wanted) {
        return wanted.full() ? new ServiceOf(offer).full() : new ServiceOf(offer).brief();
    }

    private static AtLocation place(Found found, Wanted wanted, Nearby from) {
        var at = at(found.offer(), found.id());
        var service = new ServiceOf(found.offer());
        var metres = from == null ? null : from.metresTo(at.location());
        return wanted.full() ? service.fullAt(at, metres) : service.briefAt(at, metres);
    }

    private static ServiceAtLocation at(PublishedOffer offer, UUID id) {
        return offer.content().serviceAtLocations().stream().filter(at -> at.id().equals(id)).findFirst()
                .orElseThrow(notThere("service at location"));
    }

    private Nearby nearby(NearbyQuery query, Parameters parameters) {
        var metres = parameters.number("proximity", query.proximity, 1, FARTHEST_METRES).map(Integer::doubleValue).orElse(null);
        if (query.postcode == null || query.postcode.isBlank()) {
            if (metres != null) {
                parameters.wrong("proximity", "needs a postcode to measure from");
            }
            return null;
        }
        var located = postcodes.locate(query.postcode);
        var areas = Stream.of(located.lsoa(), located.ward(), located.district()).flatMap(Optional::stream).toList();
        var kinds = KINDS.stream().filter(kind -> areas.stream().anyMatch(area -> kind.contains(beginning(area))));
        return new Nearby(located.point(), areas, kinds.flatMap(List::stream).toList(), metres);
    }

    private static String beginning(String gss) {
        return gss.substring(0, Math.min(3, gss.length()));
    }

    private static PublishedOffer ours(PublishedOffer offer, String council) {
        if (council != null && !council.equals(offer.council())) {
            throw notThere("service").get();
        }
        return offer;
    }

    private static Supplier<ProblemException> notThere(String what) {
        return () -> CommonProblem.NOT_FOUND.because("There is no such " + what + ".");
    }
}
