package org.kith.network.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.problem.CommonProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;

@Path("/api/feeds/{id}")
@RolesAllowed("operator")
@Tag(name = "Feeds")
class FeedRunsResource {
    private final Runs runs;
    private final KeptFiles files;
    private final RunFeeds work;
    private final FeedsConfig config;

    FeedRunsResource(Runs runs, KeptFiles files, RunFeeds work, FeedsConfig config) {
        this.runs = runs;
        this.files = files;
        this.work = work;
        this.config = config;
    }

    @POST
    @Path("/harvest")
    @Operation(summary = "Read a feed now", description = "Answers with the new run, or with the one under way.")
    @APIResponse(responseCode = "202", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RunView.class)))
    public Response harvest(@RestPath UUID id) {
        return accepted(QuarkusTransaction.requiringNew().call(() -> runs.harvest(id).view()));
    }

    @POST
    @Path("/file")
    @Consumes({"application/json", "application/zip"})
    @Operation(summary = "Send a feed as a file", description = "Open Referral UK services as JSON, or a zip of HSDS tables. The file is the whole feed: what it does not have becomes inactive.")
    @RequestBody(content = {
            @Content(mediaType = "application/json", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary")),
            @Content(mediaType = "application/zip", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "202", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RunView.class)))
    public Response file(@RestPath UUID id, InputStream body) throws IOException, SQLException {
        var run = runs.receive(id);
        var received = false;
        try {
            if (!files.keep(run, body, config.largestFile().asLongValue())) {
                throw CommonProblem.TOO_LARGE.because("The file is larger than this service takes.");
            }
            var answer = accepted(runs.received(run));
            received = true;
            return answer;
        } finally {
            if (!received) {
                runs.forget(run);
            }
        }
    }

    private Response accepted(RunView run) {
        work.wake();
        return Response.accepted(run).location(URI.create("/api/import-runs/" + run.id())).build();
    }
}
