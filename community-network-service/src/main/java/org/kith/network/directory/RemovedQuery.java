package org.kith.network.directory;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which of the services that left the directory. */
class RemovedQuery extends PageQuery {
    @RestQuery("modified_after")
    @Parameter(name = "modified_after", description = "Left on or after this moment or day")
    String modifiedAfter;

    /** @param council GSS code, null for all */
    Wanted wanted(String council) {
        var parameters = new Parameters();
        return parameters.understood(
                new Wanted(council, parameters.moment("modified_after", modifiedAfter), paging(parameters)));
    }

    /** A question; what is null is not asked. */
    record Wanted(String council, Instant modifiedAfter, Paging page) {}
}
