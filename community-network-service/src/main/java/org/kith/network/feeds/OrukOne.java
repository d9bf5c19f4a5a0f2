package org.kith.network.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes a service of Open Referral UK 3.0 from one of 1.0. What is of 3.0 already stays as it is, so it can be applied to anything.
 * <p>
 * What 1.0 does differently: odd plurals ({@code service_taxonomys}, {@code eligibilitys}, {@code fundings}), a {@code taxonomy}
 * where 3.0 has a term, schedules at a location, ages in a list, times that carry a date, languages by name, and areas by URI.
 *
 * @see <a href="https://developers.openreferraluk.org/">Open Referral UK 1.0</a>
 */
final class OrukOne {
    private static final Pattern GSS_AT_END = Pattern.compile(".*/([A-Z]\\d{8})/?$");
    private static final Map<String, String> LANGUAGES = java.util.Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> new Locale(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ENGLISH),
                    Function.identity(), (one, other) -> one));

    static ObjectNode toThree(ObjectNode service) {
        rename(service, "service_taxonomys", "attributes");
        rename(service, "service_taxonomies", "attributes");
        rename(service, "regular_schedules", "schedules");
        rename(service, "fundings", "funding");
        rename(service, "assured_date", "last_modified");
        objects(service, "attributes").forEach(OrukOne::term);
        objects(service, "languages").forEach(OrukOne::language);
        objects(service, "service_areas").forEach(OrukOne::area);
        objects(service, "service_at_locations").forEach(OrukOne::location);
        objects(service, "schedules").forEach(OrukOne::times);
        PlaceParts.add(service, "schedules", PlaceParts.places(service));
        ages(service, "eligibilitys");
        ages(service, "eligibilities");
        if (service.get("organization") instanceof ObjectNode organization) {
            rename(organization, "url", "website");
        }
        return service;
    }

    private static void rename(ObjectNode object, String old, String now) {
        var value = object.get(old);
        if (value == null || object.hasNonNull(now)) {
            return;
        }
        // The date of assurance keeps its own place as well.
        if (!old.equals("assured_date")) {
            object.remove(old);
        }
        object.set(now, value);
    }

    private static void term(ObjectNode attribute) {
        if (attribute.get("taxonomy") instanceof ObjectNode taxonomy && !attribute.has("taxonomy_term")) {
            attribute.remove("taxonomy");
            rename(taxonomy, "vocabulary", "taxonomy");
            attribute.put("link_type", "service").set("taxonomy_term", taxonomy);
        }
    }

    private static void language(ObjectNode language) {
        var said = language.path("language").asText("").strip();
        if (!said.isEmpty() && !language.hasNonNull("code")) {
            var code = LANGUAGES.get(said.toLowerCase(Locale.ENGLISH));
            language.put("name", said).put("code", code == null ? said : code);
        }
    }

    private static void area(ObjectNode area) {
        var code = GSS_AT_END.matcher(area.path("uri").asText(""));
        if (code.matches() && !area.path("extent").asText("").matches("[A-Z]\\d{8}")) {
            area.put("extent", code.group(1));
        }
        if (!area.hasNonNull("name") && area.hasNonNull("service_area")) {
            area.set("name", area.get("service_area"));
        }
    }

    private static void location(ObjectNode there) {
        if (there.get("location") instanceof ObjectNode location) {
            rename(location, "physical_addresses", "addresses");
            rename(location, "accessibility_for_disabilities", "accessibility");
            objects(location, "schedules").forEach(OrukOne::times);
            objects(location, "languages").forEach(OrukOne::language);
        }
        rename(there, "regular_schedule", "schedules");
        rename(there, "regular_schedules", "schedules");
        objects(there, "schedules").forEach(OrukOne::times);
    }

    private static void times(ObjectNode schedule) {
        for (var name : List.of("opens_at", "closes_at")) {
            var time = schedule.path(name).asText("");
            if (time.contains("T")) {
                schedule.put(name, time.substring(time.indexOf('T') + 1));
            }
        }
    }

    /** From the youngest that one line takes to the oldest of another. An oldest of 0 means that nobody filled it in. */
    private static void ages(ObjectNode service, String name) {
        var lines = new ArrayList<ObjectNode>();
        objects(service, name).forEach(lines::add);
        if (lines.isEmpty()) {
            return;
        }
        var youngest = lines.stream().map(line -> age(line, "minimum_age")).toList();
        var oldest = lines.stream().map(line -> age(line, "maximum_age")).toList();
        if (!service.hasNonNull("minimum_age") && youngest.stream().allMatch(OptionalInt::isPresent)) {
            service.put("minimum_age", youngest.stream().mapToInt(OptionalInt::getAsInt).min().orElseThrow());
        }
        var highest = oldest.stream().mapToInt(age -> age.orElse(0)).max().orElse(0);
        if (!service.hasNonNull("maximum_age") && highest > 0 && oldest.stream().noneMatch(age -> age.orElse(0) == 0)) {
            service.put("maximum_age", highest);
        }
    }

    private static OptionalInt age(ObjectNode line, String name) {
        var text = line.path(name).asText("").strip();
        return text.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Iterable<ObjectNode> objects(ObjectNode parent, String name) {
        return StreamSupport.stream(((JsonNode) parent.path(name)).spliterator(), false).filter(JsonNode::isObject)
                .map(ObjectNode.class::cast).toList();
    }

    private OrukOne() {}
}
