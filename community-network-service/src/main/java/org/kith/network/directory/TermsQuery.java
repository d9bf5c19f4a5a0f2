package org.kith.network.directory;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of the taxonomies or of their terms. */
class TermsQuery extends PageQuery {
    @RestQuery("taxonomy_id")
    @Parameter(name = "taxonomy_id", description = "Of this taxonomy only", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String taxonomyId;

    Wanted wanted() {
        var parameters = new Parameters();
        return parameters.understood(new Wanted(paging(parameters), parameters.id("taxonomy_id", taxonomyId)));
    }

    /** @param taxonomy null for all */
    record Wanted(Paging page, UUID taxonomy) {}
}
