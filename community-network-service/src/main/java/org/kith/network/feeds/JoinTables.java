package org.kith.network.feeds;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts together some services from the staged rows of their tables: three questions to the database, however many they are. */
class JoinTables {
    private static final ObjectMapper JSON = new JsonMapper();
    // A row stands in a record as often as it is named there, and in as many records.
    private static final long MOST = 8 * 1024 * 1024;

    private final StagedRows staged;
    private final UUID run;
    private final Map<String, Map<String, List<String>>> rows = new HashMap<>();
    private long left = MOST;

    JoinTables(StagedRows staged, UUID run) {
        this.staged = staged;
        this.run = run;
    }

    /**
     * The services by their keys.
     *
     * @param numbers keys of services, or of what is none and not among the answers
     * @throws FeedTrouble when they are too large to be put together at once
     */
    Map<String, ObjectNode> services(List<String> numbers) throws SQLException, IOException {
        ask(numbers);
        var services = new HashMap<String, ObjectNode>();
        for (var number : numbers) {
            all(CsvTable.SERVICE.name(), number).forEach(service -> services.put(number, service));
        }
        ask(values(services.values(), "id", "organization_id"));
        ask(namedInParts());
        ask(namedInThose());
        for (var service : services.values()) {
            join(service);
        }
        return services;
    }

    /** A service as it is in its own table, without what other tables say of it. */
    Optional<ObjectNode> alone(String number) throws SQLException, IOException {
        ask(List.of(number));
        return all(CsvTable.SERVICE.name(), number).stream().findFirst();
    }

    /** What was staged under one of these keys and is no table's. */
    Optional<String> text(String kind, String number) {
        return rows.getOrDefault(kind, Map.of()).getOrDefault(number, List.of()).stream().findFirst();
    }

    private Collection<String> namedInParts() throws IOException {
        var keys = new HashSet<String>();
        for (var kind : List.of(CsvTable.SERVICE_AT_LOCATION.by("service_id"), CsvTable.CONTACT.by("service_id"),
                CsvTable.ATTRIBUTE.by("link_id"), CsvTable.SERVICE_TAXONOMY.by("service_id"))) {
            keys.addAll(values(parsed(kind), "id", "location_id", "taxonomy_term_id", "taxonomy_id"));
        }
        return keys;
    }

    private Collection<String> namedInThose() throws IOException {
        var keys = values(parsed(CsvTable.TAXONOMY_TERM.by("id")), "taxonomy_id");
        for (var owner : List.of("service_at_location_id", "location_id", "organization_id")) {
            keys.addAll(values(parsed(CsvTable.CONTACT.by(owner)), "id"));
        }
        return keys;
    }

    private void join(ObjectNode service) throws IOException {
        var id = service.path("id").asText();
        var organization = one(CsvTable.ORGANIZATION, service.path("organization_id").asText());
        if (organization.isPresent()) {
            people(organization.get(), "organization_id", organization.get().path("id").asText());
            service.set("organization", organization.get());
        }
        put(service, "service_at_locations", CsvTable.SERVICE_AT_LOCATION, "service_id", id);
        put(service, "schedules", CsvTable.SCHEDULE, "service_id", id);
        people(service, "service_id", id);
        put(service, "languages", CsvTable.LANGUAGE, "service_id", id);
        put(service, "service_areas", CsvTable.SERVICE_AREA, "service_id", id);
        put(service, "cost_options", CsvTable.COST_OPTION, "service_id", id);
        put(service, "funding", CsvTable.FUNDING, "service_id", id);
        put(service, "attributes", CsvTable.ATTRIBUTE, "link_id", id);
        put(service, "service_taxonomys", CsvTable.SERVICE_TAXONOMY, "service_id", id);
        put(service, "eligibilitys", CsvTable.ELIGIBILITY, "service_id", id);
        for (var there : service.path("service_at_locations")) {
            place((ObjectNode) there);
        }
        for (var attribute : service.path("attributes")) {
            term((ObjectNode) attribute);
        }
        for (var old : service.path("service_taxonomys")) {
            one(CsvTable.TAXONOMY, old.path("taxonomy_id").asText())
                    .ifPresent(taxonomy -> ((ObjectNode) old).set("taxonomy", taxonomy));
        }
    }

    private void place(ObjectNode there) throws IOException {
        var id = there.path("location_id").asText();
        put(there, "schedules", CsvTable.SCHEDULE, "service_at_location_id", there.path("id").asText());
        people(there, "service_at_location_id", there.path("id").asText());
        var location = one(CsvTable.LOCATION, id);
        if (location.isPresent()) {
            put(location.get(), "addresses", CsvTable.ADDRESS, "location_id", id);
            put(location.get(), "accessibility", CsvTable.ACCESSIBILITY, "location_id", id);
            put(location.get(), "languages", CsvTable.LANGUAGE, "location_id", id);
            people(location.get(), "location_id", id);
            put(location.get(), "schedules", CsvTable.SCHEDULE, "location_id", id);
            there.set("location", location.get());
        }
    }

    private void people(ObjectNode owner, String column, String id) throws IOException {
        put(owner, "phones", CsvTable.PHONE, column, id);
        put(owner, "contacts", CsvTable.CONTACT, column, id);
        for (var contact : owner.path("contacts")) {
            put((ObjectNode) contact, "phones", CsvTable.PHONE, "contact_id", contact.path("id").asText());
        }
    }

    /** A term of 3.0 stands in a table of its own; one of older versions is a row of the table of taxonomies. */
    private void term(ObjectNode attribute) throws IOException {
        var term = one(CsvTable.TAXONOMY_TERM, attribute.path("taxonomy_term_id").asText());
        if (term.isPresent()) {
            one(CsvTable.TAXONOMY, term.get().path("taxonomy_id").asText()).filter(found -> !term.get().has("taxonomy"))
                    .ifPresent(taxonomy -> term.get().set("taxonomy", taxonomy.path("name")));
            attribute.set("taxonomy_term", term.get());
        } else {
            one(CsvTable.TAXONOMY, attribute.path("taxonomy_id").asText())
                    .ifPresent(taxonomy -> attribute.set("taxonomy", taxonomy));
        }
    }

    /** The same row may stand in two files: what has an id stands once. */
    private void put(ObjectNode parent, String name, CsvTable table, String column, String key) throws IOException {
        var ids = new HashSet<String>();
        var rows = all(table.by(column), key);
        rows.removeIf(row -> row.has("id") && !ids.add(row.path("id").asText()));
        if (!rows.isEmpty()) {
            parent.putArray(name).addAll(rows);
        }
    }

    private Optional<ObjectNode> one(CsvTable table, String id) throws IOException {
        return all(table.by("id"), id).stream().findFirst();
    }

    private void ask(Collection<String> keys) throws SQLException, FeedTrouble {
        if (!keys.isEmpty()) {
            staged.get(run, keys).forEach((kind, found) -> rows.computeIfAbsent(kind, none -> new HashMap<>()).putAll(found));
        }
    }

    private List<ObjectNode> all(String kind, String key) throws IOException {
        var all = new ArrayList<ObjectNode>();
        for (var row : rows.getOrDefault(kind, Map.of()).getOrDefault(key, List.of())) {
            var part = (ObjectNode) JSON.readTree(row);
            left -= RecordTree.size(part);
            if (left < 0) {
                throw new FeedTrouble(FeedTrouble.Cause.TOO_LARGE);
            }
            all.add(part);
        }
        return all;
    }

    private List<ObjectNode> parsed(String kind) throws IOException {
        var all = new ArrayList<ObjectNode>();
        for (var key : rows.getOrDefault(kind, Map.of()).keySet()) {
            all.addAll(all(kind, key));
        }
        return all;
    }

    private static Collection<String> values(Collection<? extends JsonNode> rows, String... columns) {
        var values = new HashSet<String>();
        for (var row : rows) {
            for (var column : columns) {
                if (row.has(column)) {
                    values.add(row.path(column).asText());
                }
            }
        }
        return values;
    }
}
