package org.kith.network.directory;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which of the services that left the directory. */
class RemovedQuery {
    @RestQuery("modified_after")
    @Parameter(name = "modified_after", description = "Left on or after this moment or day")
    String modifiedAfter;

    @RestQuery
    @Parameter(description = "1 is the first", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
    String page;

    @RestQuery("per_page")
    @Parameter(name = "per_page", description = "1 to 100", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    String perPage;

    /** @param council GSS code, null for all */
    Wanted wanted(String council) {
        var parameters = new Parameters();
        return parameters.understood(new Wanted(council, parameters.moment("modified_after", modifiedAfter),
                parameters.number("page", page, 1, 1_000_000).orElse(1),
                parameters.number("per_page", perPage, 1, 100).orElse(50)));
    }

    /** A question; what is null is not asked. */
    record Wanted(String council, Instant modifiedAfter, int page, int perPage) {}
}
