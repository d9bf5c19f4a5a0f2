package org.kith.network.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.kith.events.Vocabulary;
import org.kith.kit.personal.PersonalText;
import org.kith.network.offers.OfferContent;
import org.kith.network.offers.OfferNews;
import org.kith.network.offers.OfferStatus;
import org.kith.network.openreferral.About;
import org.kith.network.openreferral.Attribute;
import org.kith.network.openreferral.Contact;
import org.kith.network.openreferral.CostOption;
import org.kith.network.openreferral.Funding;
import org.kith.network.openreferral.Language;
import org.kith.network.openreferral.Organization;
import org.kith.network.openreferral.OrganizationIdentifier;
import org.kith.network.openreferral.Phone;
import org.kith.network.openreferral.TaxonomyTerm;
import org.kith.network.openreferral.Terms;
import org.kith.network.places.Gazetteer;

/**
 * Reads one service of an Open Referral UK 3.0 feed, and Kith's extra fields {@code capacity}, {@code last_confirmed} and
 * {@code address_confidential} where they are.
 *
 * @param namespace keeps ids apart that are not UUIDs and so mean something in one feed only
 * @see <a href="https://docs.openreferraluk.org/">Open Referral UK</a>
 */
record ServiceReader(String namespace, Gazetteer gazetteer, Instant now) {
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
        var ids = new PartIds(namespace, service.raw("id").orElseThrow());
        require(SourceId.isUuid(ids.service()) && SourceId.isUuid(group.raw("id").orElseThrow()), Trouble.ID_NOT_UUID,
                service.notes());
        var organization = organization(group, ids);
        return new ImportedService(organization,
                group.email("email").or(() -> service.email("email")).map(PersonalText::new),
                news(service, organization, ids));
    }

    private OfferNews news(Fields service, Organization group, PartIds ids) {
        var when = new WhenReader(service, ids, now);
        var confirmedAt = when.instant("last_confirmed");
        var modifiedAt = when.instant("last_modified");
        require(confirmedAt.isPresent() || modifiedAt.isPresent(), Trouble.NEVER_CONFIRMED, service.notes());
        var capacity = service.object("capacity");
        var room = capacity.wholeNumber("room", 0, 100_000);
        return new OfferNews(SourceId.of(namespace, "service", ids.service()), group.id(), SOURCE, content(service, when, ids),
                status(service), capacity.node().isObject(), room.isPresent() ? room.getAsInt() : null,
                capacity.text("unit", 40).orElse(null),
                confirmedAt.orElse(null), modifiedAt.orElse(null), service.isAddressConfidential());
    }

    private Organization organization(Fields group, PartIds ids) {
        var name = group.text("name", 200).orElseThrow();
        return new Organization(SourceId.of(namespace, "organization", group.raw("id").orElseThrow()), name,
                group.text("description", 4000).orElse(null), null,
                group.url("website").or(() -> group.url("url")).orElse(null),
                group.url("logo").orElse(null), group.url("uri").orElse(null), null,
                group.objects("organization_identifiers").stream().filter(each -> each.text("identifier", 100).isPresent())
                        .map(each -> new OrganizationIdentifier(ids.of("identifier", each),
                                text(each, "identifier_scheme", 40), each.text("identifier_type", 100).orElse("Other"),
                                text(each, "identifier", 100)))
                        .toList());
    }

    private OfferContent content(Fields service, WhenReader when, PartIds ids) {
        var where = new WhereReader(service, gazetteer, ids);
        var attributes = service.objects("attributes").stream().flatMap(each -> attribute(each, ids).stream()).toList();
        var content = new OfferContent(where.ward().orElse(null), about(service, when), when.schedules(), where.areas(),
                where.places(), languages(service, ids), phones(service, ids),
                service.objects("contacts").stream().map(each -> contact(each, ids)).toList(),
                service.objects("cost_options").stream().map(each -> cost(each, when, ids)).toList(),
                service.objects("funding").stream().filter(each -> each.text("source", 1000).isPresent())
                        .map(each -> new Funding(ids.of("funding", each), text(each, "source", 1000))).toList(),
                attributes);
        require(!content.interests().isEmpty() || !content.helpsWith().isEmpty(), Trouble.NO_TERM, service.notes());
        return content;
    }

    private static About about(Fields service, WhenReader when) {
        var minimumAge = service.wholeNumber("minimum_age", 0, 120);
        var maximumAge = service.wholeNumber("maximum_age", minimumAge.orElse(0), 120);
        return new About(service.text("name", 200).orElseThrow(), text(service, "description", 4000),
                service.url("url").orElse(null), service.email("email").orElse(null), text(service, "fees", 500),
                text(service, "accreditations", 1000), text(service, "eligibility_description", 1000),
                text(service, "application_process", 1000), minimumAge.isPresent() ? minimumAge.getAsInt() : null,
                maximumAge.isPresent() ? maximumAge.getAsInt() : null, when.date(service, "assured_date"),
                service.email("assurer_email").orElse(null), text(service, "alert", 1000));
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

    /** A term of ours is written as we write it; any other is kept as it came. */
    private Optional<Attribute> attribute(Fields attribute, PartIds ids) {
        var term = attribute.object("taxonomy_term");
        var code = term.raw("term").or(() -> term.raw("name")).map(text -> text.toLowerCase(Locale.ROOT));
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var taxonomy = term.text("taxonomy", 200).orElse(null);
        var id = ids.of("attribute", attribute);
        var link = text(attribute, "link_type", 100);
        if (Terms.INTERESTS.equals(taxonomy) && Vocabulary.INTERESTS.contains(code.get())
                || Terms.HELP.equals(taxonomy) && Vocabulary.HELP.contains(code.get())) {
            return Optional.of(new Attribute(id, link, Terms.term(taxonomy, code.get())));
        }
        return Optional.of(new Attribute(id, link, foreign(term, taxonomy)));
    }

    private TaxonomyTerm foreign(Fields term, String taxonomy) {
        var code = term.text("term", 200).or(() -> term.text("name", 200)).orElseThrow();
        var name = term.text("name", 200).orElse(code);
        var vocabulary = term.raw("taxonomy_id").or(() -> Optional.ofNullable(taxonomy)).orElse("not-named");
        return new TaxonomyTerm(SourceId.of(namespace, "term", term.raw("id").orElse(vocabulary + ":" + code)), name,
                term.text("description", 1000).orElse(name),
                term.raw("parent_id").map(id -> SourceId.of(namespace, "term", id)).orElse(null), taxonomy,
                SourceId.of(namespace, "taxonomy", vocabulary), term.url("term_uri").orElse(null), code);
    }

    private static List<Language> languages(Fields service, PartIds ids) {
        return service.objects("languages").stream().flatMap(each -> language(each, ids)).toList();
    }

    private static Stream<Language> language(Fields language, PartIds ids) {
        var code = language.raw("code").map(String::toLowerCase).filter(text -> text.matches("[a-z]{2}"));
        var name = language.text("name", 100).or(() -> language.text("language", 100))
                .or(() -> code.map(known -> Locale.forLanguageTag(known).getDisplayLanguage(Locale.ENGLISH)));
        return name.isEmpty()
                ? Stream.empty()
                : Stream.of(new Language(ids.of("language", language), code.orElse(null), name.get(),
                        text(language, "note", 500)));
    }

    private static List<Phone> phones(Fields owner, PartIds ids) {
        return owner.objects("phones").stream().filter(each -> each.text("number", 60).isPresent())
                .map(each -> new Phone(ids.of("phone", each), text(each, "number", 60), text(each, "extension", 20),
                        text(each, "type", 40), text(each, "description", 500)))
                .toList();
    }

    private static Contact contact(Fields contact, PartIds ids) {
        return new Contact(ids.of("contact", contact), text(contact, "name", 200), text(contact, "title", 200),
                text(contact, "department", 200), contact.email("email").orElse(null), phones(contact, ids));
    }

    private static CostOption cost(Fields cost, WhenReader when, PartIds ids) {
        return new CostOption(ids.of("cost", cost), when.date(cost, "valid_from"), when.date(cost, "valid_to"),
                text(cost, "option", 500), text(cost, "currency", 3),
                cost.decimal("amount").filter(amount -> amount >= 0 && amount < 1e7).orElse(null),
                text(cost, "amount_description", 500));
    }

    private static String text(Fields fields, String name, int longest) {
        return fields.text(name, longest).orElse(null);
    }

    private static void require(boolean fine, Trouble otherwise, Set<Trouble> notes) {
        if (!fine) {
            notes.add(otherwise);
        }
    }
}
