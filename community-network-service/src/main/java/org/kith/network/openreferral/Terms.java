package org.kith.network.openreferral;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kith.events.Vocabulary;

/** Kith's own vocabularies as terms of the standard. Their ids follow from their codes, so they are the same everywhere. */
public final class Terms {
    public static final String INTERESTS = "kith-interests";
    public static final String HELP = "kith-help";
    /** Of the codes we know; every search by a term and every match asks for some. */
    private static final Map<String, UUID> IDS = Stream.concat(
            Vocabulary.INTERESTS.stream().map(code -> INTERESTS + ":" + code),
            Vocabulary.HELP.stream().map(code -> HELP + ":" + code))
            .collect(Collectors.toUnmodifiableMap(name -> name, Terms::id));

    /** That a service is about something people like to do. */
    public static Attribute interest(String code) {
        return attribute("interest", INTERESTS, code);
    }

    /** That a service helps with something. */
    public static Attribute help(String code) {
        return attribute("helps-with", HELP, code);
    }

    public static TaxonomyTerm term(String taxonomy, String code) {
        var name = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        return new TaxonomyTerm(id(taxonomy, code), name, name, null, taxonomy, id(taxonomy), null, code);
    }

    /** The id of the term of that code; of one we do not know too, because a newer service may know it. */
    public static UUID id(String taxonomy, String code) {
        var name = taxonomy + ":" + code;
        var known = IDS.get(name);
        return known == null ? id(name) : known;
    }

    /** An id by the name alone (RFC 9562, version 3); the database's {@code name_id} makes the same. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Attribute attribute(String link, String taxonomy, String code) {
        return new Attribute(UUID.randomUUID(), link, term(taxonomy, code));
    }

    private Terms() {}
}
