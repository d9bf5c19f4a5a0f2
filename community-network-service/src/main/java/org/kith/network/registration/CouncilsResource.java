package org.kith.network.registration;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kith.network.registration.Councils.Council;

@Path("/api/councils")
@PermitAll
@Tag(name = "Councils")
class CouncilsResource {
    private final Councils councils;

    CouncilsResource(Councils councils) {
        this.councils = councils;
    }

    @GET
    @Operation(summary = "The councils that take part")
    public CouncilList list() {
        return new CouncilList(councils.all());
    }

    @Schema(name = "CouncilList")
    record CouncilList(@Schema(required = true) List<Council> councils) {}
}
