package org.kith.network.registration;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.registration.Councils.Council;

@Path("/api/councils")
@PermitAll
@Tag(name = "Councils")
class CouncilsResource {
    private final Councils councils;
    private final Wards wards;

    CouncilsResource(Councils councils, Wards wards) {
        this.councils = councils;
        this.wards = wards;
    }

    @GET
    @Operation(summary = "The councils that take part")
    public CouncilList list() {
        return new CouncilList(councils.all());
    }

    @GET
    @Path("{code}/wards")
    @Operation(summary = "The wards of a council, by name")
    public WardList wards(@RestPath String code) {
        if (!councils.takesPart(code)) {
            throw CommonProblem.NOT_FOUND.because("There is no such council here.");
        }
        councils.enter(code);
        return new WardList(wards.byName());
    }

    @Schema(name = "CouncilList")
    record CouncilList(@Schema(required = true) List<Council> councils) {}

    @Schema(name = "WardList")
    record WardList(@Schema(required = true) List<Wards.Ward> wards) {}
}
