package org.kith.network.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.Caller;
import org.kith.kit.IdempotencyKey;

@Path("/api/feeds")
@RolesAllowed("operator")
@Tag(name = "Feeds")
class FeedsResource {
    private final Feeds feeds;
    private final Runs runs;
    private final FeedAddress addresses;
    private final Caller caller;

    FeedsResource(Feeds feeds, Runs runs, FeedAddress addresses, Caller caller) {
        this.feeds = feeds;
        this.runs = runs;
        this.addresses = addresses;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "The feeds of your council")
    public FeedView.Many list() {
        return new FeedView.Many(feeds.all().stream().map(Feed::view).toList());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One feed")
    public FeedView get(@RestPath UUID id) {
        return feeds.get(id).view();
    }

    @GET
    @Path("/{id}/runs")
    @Transactional
    @Operation(summary = "The latest runs of a feed")
    public RunView.Many runs(@RestPath UUID id) {
        return new RunView.Many(runs.latest(feeds.get(id).id()).stream().map(ImportRun::view).toList());
    }

    @POST
    @Transactional
    @Operation(summary = "Name a source of services", description = "With everyHours it is read at once, and again and again.")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedView.class)))
    public Response add(@Valid @BeanParam IdempotencyKey key, @Valid @NotNull FeedRequest request) {
        request.mustMakeSense(addresses);
        var id = key.idFor("feed", caller);
        if (!feeds.exists(id)) {
            var feed = new Feed(id, Instant.now());
            feed.describe(request, addresses, Instant.now());
            feeds.keep(feed);
        }
        return Response.created(URI.create("/api/feeds/" + id)).entity(feeds.get(id).view()).build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change a feed")
    public FeedView change(@RestPath UUID id, @Valid @NotNull FeedRequest request) {
        request.mustMakeSense(addresses);
        var feed = feeds.get(id);
        feed.describe(request, addresses, Instant.now());
        return feed.view();
    }
}
