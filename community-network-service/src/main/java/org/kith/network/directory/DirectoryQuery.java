package org.kith.network.directory;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.kith.network.openreferral.Day;

/**
 * The query parameters of Open Referral UK 3.0, and those of HSDS that help a harvester. They are read as text, so that a bad one is
 * answered by its name.
 */
class DirectoryQuery extends PageQuery {
    @RestQuery
    @Parameter(description = "Words to look for")
    String search;

    @RestQuery("taxonomy_term_id")
    @Parameter(name = "taxonomy_term_id", description = "Sorted under this term", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String taxonomyTermId;

    @RestQuery("taxonomy_id")
    @Parameter(name = "taxonomy_id", description = "Sorted under any term of this taxonomy", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String taxonomyId;

    @RestQuery("organization_id")
    @Parameter(name = "organization_id", description = "Run by this organisation (HSDS)", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String organizationId;

    @RestQuery("minimum_age")
    @Parameter(name = "minimum_age", description = "The service's minimum age is at least this", schema = @Schema(type = SchemaType.INTEGER))
    String minimumAge;

    @RestQuery("maximum_age")
    @Parameter(name = "maximum_age", description = "The service's maximum age is at most this", schema = @Schema(type = SchemaType.INTEGER))
    String maximumAge;

    @RestQuery("start_time")
    @Parameter(name = "start_time", description = "Opens at this time or later, for example 10:00")
    String startTime;

    @RestQuery("end_time")
    @Parameter(name = "end_time", description = "Closes at this time or earlier, for example 16:00")
    String endTime;

    @RestQuery
    @Parameter(description = "Runs on this day: MO to SU, or Monday to Sunday")
    String day;

    @RestQuery("modified_after")
    @Parameter(name = "modified_after", description = "Modified on or after this moment or day (HSDS)")
    String modifiedAfter;

    @RestQuery
    @Parameter(description = "Whether each service comes with all that is known of it (HSDS)", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String full;

    /** What is asked for, or a problem that names each parameter that cannot be understood. */
    Wanted wanted(String council, Parameters parameters) {
        return new Wanted(council, parameters.words("search", search), paging(parameters),
                parameters.id("taxonomy_term_id", taxonomyTermId), parameters.id("taxonomy_id", taxonomyId),
                parameters.id("organization_id", organizationId),
                parameters.number("minimum_age", minimumAge, 0, 150).orElse(null),
                parameters.number("maximum_age", maximumAge, 0, 150).orElse(null), parameters.time("start_time", startTime),
                parameters.time("end_time", endTime), parameters.day("day", day),
                parameters.moment("modified_after", modifiedAfter), parameters.flag("full", full));
    }

    /**
     * A question to the directory; what is null is not asked.
     *
     * @param council GSS code
     */
    record Wanted(String council, String search, Paging page, UUID term, UUID taxonomy, UUID organization,
            Integer minimumAge, Integer maximumAge, LocalTime startTime, LocalTime endTime, Day day, Instant modifiedAfter,
            boolean full) {

        /** From an evening to the next morning. */
        boolean isOverNight() {
            return startTime != null && endTime != null && endTime.isBefore(startTime);
        }
    }
}
