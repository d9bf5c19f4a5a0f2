package org.kith.network.feeds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of HSDS that say something of a service, by the names their files have in the versions that are about, with the columns
 * by which a row is looked up. Where a row names several others it belongs to the first of them.
 *
 * @see <a href="https://docs.openreferral.org/en/latest/hsds/schema_reference.html">HSDS</a>
 */
enum CsvTable {
    SERVICE(Set.of("services", "service"), List.of()),
    ORGANIZATION(Set.of("organizations", "organization"),
            List.of("id")),
    LOCATION(Set.of("locations", "location"), List.of("id")),
    TAXONOMY_TERM(Set.of("taxonomy_terms", "taxonomy_term"),
            List.of("id")),
    TAXONOMY(Set.of("taxonomies", "taxonomy"), List.of("id")),
    SERVICE_AT_LOCATION(Set.of("service_at_location", "service_at_locations", "services_at_location", "services_at_locations"),
            List.of("service_id")),
    SCHEDULE(Set.of("schedules", "schedule", "regular_schedules", "regular_schedule"),
            List.of("service_id", "service_at_location_id", "location_id")),
    ADDRESS(Set.of("addresses", "address", "physical_addresses", "physical_address"),
            List.of("location_id")),
    PHONE(Set.of("phones", "phone"),
            List.of("contact_id", "service_id", "service_at_location_id", "location_id", "organization_id")),
    CONTACT(Set.of("contacts", "contact"),
            List.of("service_id", "service_at_location_id", "location_id", "organization_id")),
    LANGUAGE(Set.of("languages", "language"),
            List.of("service_id", "location_id")),
    SERVICE_AREA(Set.of("service_areas", "service_area"),
            List.of("service_id")),
    COST_OPTION(Set.of("cost_options", "cost_option"),
            List.of("service_id")),
    FUNDING(Set.of("funding", "fundings"),
            List.of("service_id")),
    ACCESSIBILITY(Set.of("accessibility", "accessibility_for_disabilities"),
            List.of("location_id")),
    ATTRIBUTE(Set.of("attributes", "attribute", "link_taxonomy"),
            List.of("link_id")),
    SERVICE_TAXONOMY(Set.of("service_taxonomy", "service_taxonomies", "services_taxonomy", "service_taxonomys"),
            List.of("service_id")),
    ELIGIBILITY(Set.of("eligibility", "eligibilities", "eligibilitys"),
            List.of("service_id"));

    /** The tables whose ids stand in these columns. A row that is linked to something else than a service is of no use to us. */
    static final Map<String, CsvTable> OWNERS = Map.of("service_id", SERVICE, "link_id", SERVICE, "service_at_location_id",
            SERVICE_AT_LOCATION, "location_id", LOCATION, "organization_id", ORGANIZATION, "contact_id", CONTACT);
    /** The column of a row that nothing leads to, as no table has it. */
    static final String NO_COLUMN = "#none";
    private static final int LONGEST_KEY = 200;

    private final Set<String> files;
    private final List<String> keys;

    CsvTable(Set<String> files, List<String> keys) {
        this.files = files;
        this.keys = keys;
    }

    /** The table in a file of a zip, by its name without folders; empty for what we do not need. */
    static Optional<CsvTable> in(String entry) {
        var name = fileName(entry).replace('-', '_');
        return Arrays.stream(values()).filter(table -> name.endsWith(".csv"))
                .filter(table -> table.files.contains(name.substring(0, name.length() - 4))).findFirst();
    }

    /** The name of a file of a zip without folders, in lower case. */
    static String fileName(String entry) {
        return entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
    }

    /** The column by which the row is found, or empty when nothing leads to it. */
    Optional<String> keyOf(Map<String, String> row) {
        return keys.stream().filter(row::containsKey).findFirst().filter(key -> row.get(key).length() <= LONGEST_KEY);
    }

    /** What rows of other tables call this one; empty when they do not, or when it is found by that anyway. */
    Optional<String> nameOf(Map<String, String> row) {
        return Optional.ofNullable(row.get("id")).filter(id -> id.length() <= LONGEST_KEY)
                .filter(id -> OWNERS.containsValue(this) && !keys.contains("id"));
    }

    /** What rows of this table that are found by the column are kept as. */
    String by(String column) {
        return name() + "/" + column;
    }
}
