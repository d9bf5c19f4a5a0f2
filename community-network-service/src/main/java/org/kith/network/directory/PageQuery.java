package org.kith.network.directory;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list. Read as text, so that a bad one is answered by its name. */
abstract class PageQuery {
    @RestQuery
    @Parameter(description = "1 is the first", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
    String page;

    @RestQuery("per_page")
    @Parameter(name = "per_page", description = "1 to 100", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    String perPage;

    final Paging paging(Parameters parameters) {
        return new Paging(parameters.number("page", page, 1, 1_000_000).orElse(1),
                parameters.number("per_page", perPage, 1, 100).orElse(50));
    }

    /** @param number 1 is the first */
    record Paging(int number, int size) {
        int offset() {
            return (number - 1) * size;
        }
    }
}
