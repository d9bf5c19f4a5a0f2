package org.kith.network.offers;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.events.Vocabulary;
import org.kith.network.openreferral.About;
import org.kith.network.openreferral.Attribute;
import org.kith.network.openreferral.Language;
import org.kith.network.openreferral.Phone;
import org.kith.network.openreferral.ServiceArea;
import org.kith.network.openreferral.TaxonomyTerm;
import org.kith.network.openreferral.Terms;
import org.kith.network.places.Postcodes;

/** An offer as the form of the desk shows it, and the offer that the form makes of it: only what is said otherwise is changed. */
@ApplicationScoped
class FormWords {
    private final FormPlaces places;

    FormWords(Postcodes postcodes) {
        places = new FormPlaces(postcodes);
    }

    OfferWords read(Offer offer) {
        var content = offer.content();
        var about = content.about();
        return new OfferWords(about.name(), about.description(), content.ward(), content.interests(), content.helpsWith(),
                FormPlaces.read(content.serviceAtLocations()), content.isOnline(), FormTimes.read(content.schedules()),
                about.fees(), about.eligibilityDescription(), about.minimumAge(), about.maximumAge(), content.languageCodes(),
                content.access(), about.applicationProcess(), about.url(), about.email(),
                content.phones().stream().findFirst().map(Phone::number).orElse(null), offer.room(), offer.hasWaitingList());
    }

    OfferContent write(OfferWords said, OfferContent before) {
        var about = before.about();
        // What it costs, said in other words, is all that it costs.
        var sameCost = Objects.equals(said.cost(), about.fees());
        return new OfferContent(said.ward(), about(said, about), FormTimes.write(said.times(), before.schedules()),
                areas(said.ward(), before), places.write(said, before), languages(said.languages(), before),
                phones(said.phone(), before), before.contacts(), sameCost ? before.costOptions() : List.of(), before.funding(),
                attributes(said, before));
    }

    private static About about(OfferWords said, About before) {
        return new About(said.title(), said.whatHappens(), said.url(), said.email() == null ? null : said.email().strip(),
                said.cost(), before.accreditations(),
                said.whoFor(), said.howToStart(), said.minimumAge(), said.maximumAge(), before.assuredDate(),
                before.assurerEmail(), before.alert());
    }

    /** What serves its ward serves the ward it moves to; what serves none in particular goes on doing so. */
    private static List<ServiceArea> areas(String ward, OfferContent before) {
        return ward.equals(before.ward())
                ? before.serviceAreas()
                : before.serviceAreas().stream()
                        .map(area -> area.is(before.ward()) ? ServiceArea.ofWard(UUID.randomUUID(), ward) : area)
                        .toList();
    }

    private static List<Language> languages(List<String> said, OfferContent before) {
        // What is no plain code is not in the form, so nobody there said that it goes.
        var kept = before.languages().stream().filter(language -> language.code() == null || language.code().length() != 2
                || said.contains(language.code())).toList();
        var more = said.stream().filter(code -> kept.stream().noneMatch(language -> code.equals(language.code())))
                .map(code -> new Language(UUID.randomUUID(), code,
                        Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH), null));
        return Stream.concat(kept.stream(), more).toList();
    }

    private static List<Phone> phones(String said, OfferContent before) {
        var first = before.phones().stream().findFirst();
        if (Objects.equals(said, first.map(Phone::number).orElse(null))) {
            return before.phones();
        }
        var others = before.phones().stream().skip(1);
        return said == null
                ? others.toList()
                : Stream.concat(Stream.of(new Phone(UUID.randomUUID(), said, null, null, null)), others).toList();
    }

    /** What it is sorted under in other vocabularies stays. */
    private static List<Attribute> attributes(OfferWords said, OfferContent before) {
        var kept = before.attributes().stream().filter(attribute -> {
            var code = code(attribute.taxonomyTerm());
            return !Vocabulary.INTERESTS.contains(code) && !Vocabulary.HELP.contains(code) || said.interests().contains(code)
                    || said.helpsWith().contains(code);
        }).toList();
        var known = kept.stream().map(attribute -> code(attribute.taxonomyTerm())).toList();
        return Stream.of(kept.stream(), said.interests().stream().filter(code -> !known.contains(code)).map(Terms::interest),
                said.helpsWith().stream().filter(code -> !known.contains(code)).map(Terms::help)).flatMap(each -> each)
                .toList();
    }

    private static String code(TaxonomyTerm term) {
        return (term.term() == null ? term.name() : term.term()).toLowerCase(Locale.ROOT);
    }
}
