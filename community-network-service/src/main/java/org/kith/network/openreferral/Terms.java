package org.kith.network.openreferral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Kith's own vocabularies as terms of the standard. Their ids follow from their codes, so they are the same everywhere. */
public final class Terms {
    public static final String INTERESTS = "kith-interests";
    public static final String HELP = "kith-help";

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
        return new TaxonomyTerm(id(taxonomy + ":" + code), name, name, null, taxonomy, id(taxonomy), null, code);
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
