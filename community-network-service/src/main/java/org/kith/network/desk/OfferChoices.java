package org.kith.network.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.kith.events.Vocabulary;
import org.kith.network.desk.DeskForms.Choice;
import org.kith.network.openreferral.Day;

import io.quarkus.qute.TemplateExtension;

/** What there is to choose from in the form of an offer. */
@TemplateExtension(namespace = "choices")
final class OfferChoices {
    /** Those most spoken at home in England and Wales, and a few for newcomers. */
    private static final List<String> LANGUAGES = List.of("en", "ar", "bn", "zh", "cy", "fa", "fr", "gu", "ku", "pl", "pt",
            "pa",
            "ro", "so", "es", "uk", "ur");

    static List<Choice> interests() {
        return plain(Vocabulary.INTERESTS.stream());
    }

    static List<Choice> help() {
        return plain(Vocabulary.HELP.stream());
    }

    static List<Choice> access() {
        return plain(Vocabulary.ACCESS.stream());
    }

    static List<Choice> days() {
        return Stream.of(Day.values()).map(day -> new Choice(day.name(), day.words())).toList();
    }

    static List<Choice> assets() {
        return List.of(new Choice("PLACE", "A room or a place"), new Choice("EXCHANGE", "Something to lend, share or swap"),
                new Choice("INDIVIDUAL", "A person who can do something"),
                new Choice("ASSOCIATION", "People who come together"),
                new Choice("INSTITUTION", "A school, a library, a faith building"),
                new Choice("STORY", "A story worth telling"));
    }

    static List<Choice> weeks() {
        return List.of(new Choice("1", "First"), new Choice("2", "Second"), new Choice("3", "Third"), new Choice("4", "Fourth"),
                new Choice("-1", "Last"));
    }

    /** With those that are spoken there, whatever they are. */
    static List<Choice> languages(List<String> spoken) {
        return Stream.concat(LANGUAGES.stream(), spoken.stream().filter(code -> code.matches("[a-z]{2}"))).distinct()
                .map(code -> new Choice(code, Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))).toList();
    }

    private static List<Choice> plain(Stream<String> codes) {
        return codes.sorted()
                .map(code -> new Choice(code, code.equals("bsl") ? "British Sign Language" : code.replace('-', ' ')))
                .toList();
    }

    private OfferChoices() {}
}
