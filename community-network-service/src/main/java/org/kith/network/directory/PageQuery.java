package org.kith.network.directory;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list. */
class PageQuery {
    @RestQuery
    @Parameter(description = "1 is the first", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
    String page;

    @RestQuery("per_page")
    @Parameter(name = "per_page", description = "1 to 100", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    String perPage;

    @RestQuery("taxonomy_id")
    @Parameter(name = "taxonomy_id", description = "Of this taxonomy only", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String taxonomyId;

    Wanted wanted() {
        var parameters = new Parameters();
        return parameters.understood(new Wanted(parameters.number("page", page, 1, 1_000_000).orElse(1),
                parameters.number("per_page", perPage, 1, 100).orElse(50), parameters.id("taxonomy_id", taxonomyId)));
    }

    /** @param taxonomy null for all */
    record Wanted(int page, int perPage, UUID taxonomy) {
        int offset() {
            return (page - 1) * perPage;
        }
    }
}
