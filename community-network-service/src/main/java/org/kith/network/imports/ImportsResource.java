package org.kith.network.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

@Path("/api/imports")
@RolesAllowed("operator")
@Tag(name = "Imports")
class ImportsResource {
    private final ImportFeed imports;

    ImportsResource(ImportFeed imports) {
        this.imports = imports;
    }

    @POST
    @Operation(summary = "Load a page of an Open Referral UK 3.0 feed into your council's directory", description = "A list page with full services in contents, an array of services, or one service. The same service sent again is brought up to date.")
    public ImportReport.View load(@NotNull JsonNode feed) {
        return imports.read(feed);
    }
}
