package org.kith.network.offers;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kith.network.openreferral.Address;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.ServiceArea;
import org.kith.network.openreferral.ServiceAtLocation;
import org.kith.network.openreferral.TaxonomyTerm;
import org.kith.network.openreferral.Terms;

/**
 * One place an offer happens at, as a search looks at it.
 *
 * @param id of the service at location, or of the offer when it names no place
 * @param place null when it names none
 * @param whereabouts its place in words; of the first listing all places of the offer, which is found by each of them
 * @param unconfirmed whether nobody has stood for it for long
 */
record Listing(UUID id, UUID offerId, boolean first, Location place, OfferContent content, String whereabouts,
        boolean unconfirmed) {
    /**
     * Neighbours one after another, in strips of 0.02 degrees (2 km). The database keeps rows as they come, and a search reads those of a
     * neighbourhood: a tenth quicker among a million when an import writes them so.
     */
    static final Comparator<Listing> SIDE_BY_SIDE = comparing(Listing::strip, nullsLast(naturalOrder()))
            .thenComparing(listing -> listing.strip() == null ? null : listing.place.longitude(), nullsLast(naturalOrder()))
            .thenComparing(listing -> listing.content.ward(), nullsLast(naturalOrder()));

    static List<Listing> of(Offer offer, boolean unconfirmed) {
        var content = offer.content();
        var listings = new ArrayList<Listing>();
        for (var at : content.serviceAtLocations()) {
            // Only with the place that is meant: what others have so that everybody can use them says nothing of it.
            var first = listings.isEmpty();
            listings.add(new Listing(at.id(), offer.id(), first, at.location(), content.at(List.of(at)),
                    whereabouts(first ? content.serviceAtLocations() : List.of(at)), unconfirmed));
        }
        return listings.isEmpty()
                ? List.of(new Listing(offer.id(), offer.id(), true, null, content, "", unconfirmed))
                : listings;
    }

    /** The parameters of the statement that lists it, in their order. */
    Object[] row(Connection connection) throws SQLException {
        var about = content.about();
        var opening = content.opening();
        return new Object[]{id, first, place != null,
                array(connection, "uuid", ids(TaxonomyTerm::id)),
                array(connection, "uuid", ids(TaxonomyTerm::taxonomyId)),
                array(connection, "text", content.interests()), array(connection, "text", content.helpsWith()),
                array(connection, "text", content.access()), array(connection, "text", content.languageCodes()),
                array(connection, "text", opening.days()), opening.opensAt(), opening.closesAt(),
                array(connection, "text", opening.times()), about.minimumAge(), about.maximumAge(),
                array(connection, "text", areas()), unconfirmed, content.isFree(), content.endsOn(),
                opening.skipsWeeks(), opening.timesDiffer(),
                content.title(), place == null ? null : place.name(), isAtHome(),
                place == null ? null : place.latitude(), place == null ? null : place.longitude(), terms(),
                words(Stream.of(about.description(), about.eligibilityDescription())), whereabouts, content.ward(), offerId};
    }

    private Double strip() {
        return place == null || place.latitude() == null ? null : Math.floor(place.latitude() * 50);
    }

    /** Of the terms as they came, and of ours that mean the same. */
    private Set<UUID> ids(Function<TaxonomyTerm, UUID> id) {
        var ours = Stream.concat(content.interests().stream().map(code -> Terms.term(Terms.INTERESTS, code)),
                content.helpsWith().stream().map(code -> Terms.term(Terms.HELP, code)));
        return Stream.concat(content.terms(), ours).map(id).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    private List<String> areas() {
        return content.serviceAreas().stream().map(ServiceArea::extent)
                .filter(extent -> extent != null && extent.matches("[A-Z]\\d{8}")).distinct().toList();
    }

    /** Of an offer that also has a door, what is behind the door is somewhere and the other is not. */
    private boolean isAtHome() {
        return place != null && place.isVirtual();
    }

    private String terms() {
        return words(content.terms().map(TaxonomyTerm::name));
    }

    private static String whereabouts(List<ServiceAtLocation> places) {
        return words(places.stream().map(ServiceAtLocation::location)
                .flatMap(place -> Stream.concat(Stream.of(place.name()), place.addresses().stream().map(Address::city))));
    }

    private static String words(Stream<String> texts) {
        return texts.filter(text -> text != null).collect(Collectors.joining(" "));
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
