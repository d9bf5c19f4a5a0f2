package org.kith.network.feeds;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/import-runs/{id}")
@RolesAllowed("operator")
@Tag(name = "Feeds")
class ImportRunsResource {
    private final Runs runs;

    ImportRunsResource(Runs runs) {
        this.runs = runs;
    }

    @GET
    @Transactional
    @Operation(summary = "How far a run is, and what became of the records")
    public RunView get(@RestPath UUID id) {
        return runs.get(id).view();
    }

    @POST
    @Path("/accept-vanished")
    @Transactional
    @Operation(summary = "Make inactive what a run held back", description = "A run that misses more than half of a feed, or got fewer records than the feed said it has, makes nothing inactive by itself; nor does one whose pages gave records twice. Those that came twice hold nothing back from now on, as long as every reading has them twice.")
    public RunView acceptVanished(@RestPath UUID id) {
        return runs.acceptVanished(id).view();
    }
}
