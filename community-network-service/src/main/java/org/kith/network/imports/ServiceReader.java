package org.kith.network.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.kith.events.Vocabulary;
import org.kith.kit.personal.PersonalText;
import org.kith.network.offers.OfferContent;
import org.kith.network.offers.OfferNews;
import org.kith.network.offers.OfferStatus;
import org.kith.network.places.Gazetteer;

/**
 * Reads one service of an Open Referral UK 3.0 feed, and Kith's extra fields {@code capacity} and {@code last_confirmed} where they
 * are.
 *
 * @param council for which it is read
 * @see <a href="https://docs.openreferraluk.org/">Open Referral UK</a>
 */
record ServiceReader(String council, Gazetteer gazetteer, Instant now) {
    private static final String SOURCE = "open-referral-uk";

    /** The service, or empty when the notes say why it is set aside. */
    Optional<ImportedService> read(Fields service) {
        var notes = service.notes();
        var group = service.object("organization");
        require(service.node().isObject(), Trouble.NOT_A_RECORD, notes);
        require(service.raw("id").isPresent(), Trouble.NO_ID, notes);
        require(service.text("name", 200).isPresent(), Trouble.NO_NAME, notes);
        require(group.text("name", 200).isPresent() && group.raw("id").isPresent(), Trouble.NO_GROUP, notes);
        return notes.stream().anyMatch(Trouble::setsAside) ? Optional.empty() : Optional.of(understand(service, group));
    }

    private ImportedService understand(Fields service, Fields group) {
        var id = service.raw("id").orElseThrow();
        var groupId = group.raw("id").orElseThrow();
        require(SourceId.isUuid(id) && SourceId.isUuid(groupId), Trouble.ID_NOT_UUID, service.notes());
        var saidAt = new WhenReader(service, now).saidAt();
        require(saidAt.isPresent(), Trouble.NEVER_CONFIRMED, service.notes());
        var newsId = SourceId.of(council, "service", id);
        var newsGroup = SourceId.of(council, "organization", groupId);
        var room = service.object("capacity").wholeNumber("room", 0, 100_000);
        var news = new OfferNews(newsId, newsGroup, SOURCE, content(service), status(service),
                room.isPresent() ? room.getAsInt() : null, saidAt.orElse(null));
        return new ImportedService(newsGroup, group.text("name", 200).orElseThrow(),
                group.text("description", 4000).orElse(null),
                group.email("email").or(() -> service.email("email")).map(PersonalText::new), news);
    }

    private OfferContent content(Fields service) {
        var where = new WhereReader(service, gazetteer);
        var venue = where.venue();
        var minimumAge = service.wholeNumber("minimum_age", 0, 120);
        var maximumAge = service.wholeNumber("maximum_age", 0, 120);
        var interests = terms(service, Vocabulary.INTERESTS);
        var helpsWith = terms(service, Vocabulary.HELP);
        require(!interests.isEmpty() || !helpsWith.isEmpty(), Trouble.NO_TERM, service.notes());
        return new OfferContent(service.text("name", 200).orElseThrow(), service.text("description", 4000).orElse(null),
                service.email("email").orElse(null), service.text("fees", 500).orElse(null), where.ward(venue).orElse(null),
                venue.orElse(null), interests, helpsWith, known(where.accessCodes().stream(), Vocabulary.ACCESS),
                languages(service), new WhenReader(service, now).opening(),
                minimumAge.isPresent() ? minimumAge.getAsInt() : null, maximumAge.isPresent() ? maximumAge.getAsInt() : null);
    }

    private static OfferStatus status(Fields service) {
        switch (service.raw("status").map(String::toLowerCase).orElse("")) {
            case "active" :
                return OfferStatus.ACTIVE;
            case "temporarily closed" :
                return OfferStatus.PAUSED;
            case "inactive", "defunct" :
                service.notes().add(Trouble.NOT_RUNNING);
                return OfferStatus.INACTIVE;
            default :
                service.notes().add(Trouble.STATUS_UNKNOWN);
                return OfferStatus.ACTIVE;
        }
    }

    /** The codes we know among the service's taxonomy terms, whichever taxonomy they are from. */
    private static List<String> terms(Fields service, Set<String> vocabulary) {
        return known(service.objects("attributes").stream().map(attribute -> attribute.object("taxonomy_term"))
                .map(term -> term.raw("term").or(() -> term.raw("name"))).flatMap(Optional::stream), vocabulary);
    }

    private static List<String> languages(Fields service) {
        return service.objects("languages").stream().map(language -> language.raw("code")).flatMap(Optional::stream)
                .map(String::toLowerCase).filter(code -> code.matches("[a-z]{2}")).distinct().toList();
    }

    private static List<String> known(Stream<String> codes, Set<String> vocabulary) {
        return codes.map(String::toLowerCase).filter(vocabulary::contains).distinct().toList();
    }

    private static void require(boolean fine, Trouble otherwise, Set<Trouble> notes) {
        if (!fine) {
            notes.add(otherwise);
        }
    }
}
