package org.kith.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** A directory as a council may have it, in one file of Open Referral UK services: all of one council, with every common part. */
final class FeedFile {
    private static final long SEED = 20261122;
    private static final int WORDS_OF_A_DESCRIPTION = 25;
    private static final int SERVICES_OF_A_GROUP = 4;
    private static final String[] DAYS = "MO TU WE TH FR SA SU".split(" ");
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Vocabulary vocabulary = new Vocabulary(SEED);
    private final Britain.Town town;
    private final JsonGenerator json;

    private FeedFile(JsonGenerator json, Britain.Town town) {
        this.json = json;
        this.town = town;
    }

    static void write(Path file, int services) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var json = new JsonFactory().createGenerator(out)) {
            new FeedFile(json, new Britain(SEED, 1).towns.get(0)).all(services);
        }
    }

    private void all(int services) throws IOException {
        json.writeStartArray();
        UUID group = null;
        for (var i = 0; i < services; i++) {
            group = i % SERVICES_OF_A_GROUP == 0 ? id() : group;
            service(group);
        }
        json.writeEndArray();
    }

    private void service(UUID group) throws IOException {
        json.writeStartObject();
        texts("id", id().toString(), "name", text(4), "description", text(WORDS_OF_A_DESCRIPTION), "status", "active",
                "last_modified", "2026-11-01T09:00:00Z", "url", "https://example.org/" + group, "fees", "Free");
        json.writeObjectFieldStart("organization");
        texts("id", group.toString(), "name", "Group " + group.toString().substring(0, 8), "description", text(8), "email",
                "hello@" + group + ".example", "website", "https://example.org/" + group);
        json.writeEndObject();
        one("schedules", "freq", "WEEKLY", "byday", Vocabulary.one(DAYS, random), "opens_at", "10:00", "closes_at", "12:00",
                "dtstart", "2026-01-05");
        one("languages", "code", "en", "name", "English");
        one("phones", "number", "01942 " + (100_000 + random.nextInt(900_000)), "type", "voice");
        one("cost_options", "option", "Free for everybody", "valid_from", "2026-01-01");
        one("contacts", "name", "The organiser", "email", "ask@" + group + ".example");
        attributes();
        place();
        json.writeEndObject();
    }

    private void attributes() throws IOException {
        json.writeArrayFieldStart("attributes");
        for (var i = 0; i < 2; i++) {
            var code = vocabulary.codes.draw(random);
            attribute(vocabulary.isInterest(code) ? "kith-interests" : "kith-help", code);
        }
        attribute("local-list", vocabulary.others.draw(random));
        json.writeEndArray();
    }

    private void attribute(String taxonomy, String code) throws IOException {
        json.writeStartObject();
        texts("id", id().toString(), "link_type", "topic");
        json.writeObjectFieldStart("taxonomy_term");
        texts("id", UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString(), "name", code, "term", code,
                "taxonomy", taxonomy,
                "description", "About " + code);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void place() throws IOException {
        var point = town.middle().moved(random.nextGaussian() * town.spreadMetres(),
                random.nextGaussian() * town.spreadMetres());
        json.writeArrayFieldStart("service_at_locations");
        json.writeStartObject();
        texts("id", id().toString());
        json.writeObjectFieldStart("location");
        texts("id", id().toString(), "location_type", "physical", "name", text(2) + " hall");
        json.writeNumberField("latitude", point.latitude());
        json.writeNumberField("longitude", point.longitude());
        one("addresses", "address_1", "1 " + text(1) + " Street", "city", text(1), "state_province", text(1), "postal_code",
                "WN1 1AA", "country", "GB", "address_type", "physical");
        one("accessibility", "description", "step-free");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** A list of one thing. */
    private void one(String name, String... fields) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeStartObject();
        texts("id", id().toString());
        texts(fields);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void texts(String... fields) throws IOException {
        for (var i = 0; i < fields.length; i += 2) {
            json.writeStringField(fields[i], fields[i + 1]);
        }
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(vocabulary.words.draw(random));
        }
        return text.toString();
    }

    private UUID id() {
        return Services.id(random);
    }
}
