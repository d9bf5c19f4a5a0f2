package org.kith.network.directory;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** From where, as the profile asks it. */
class NearbyQuery {
    @RestQuery
    @Parameter(description = "A postcode, or its first half; alone it finds what serves that place")
    String postcode;

    @RestQuery
    @Parameter(description = "Metres from the postcode at most, up to 200000", schema = @Schema(type = SchemaType.INTEGER))
    String proximity;
}
