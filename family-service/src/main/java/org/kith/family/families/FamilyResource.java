package org.kith.family.families;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.events.FamilyCreated;
import org.kith.family.journey.Journey;
import org.kith.family.journey.Step;
import org.kith.kit.Caller;
import org.kith.kit.Created;
import org.kith.kit.IdempotencyKey;
import org.kith.kit.audit.ReadAudit;
import org.kith.kit.outbox.Outbox;

@Path("/api/families")
@RolesAllowed("key-worker")
@Tag(name = "Families")
class FamilyResource {
    private final Families families;
    private final FamilyViews views;
    private final Journey journey;
    private final Outbox outbox;
    private final ReadAudit audit;
    private final Caller caller;

    FamilyResource(Families families, FamilyViews views, Journey journey, Outbox outbox, ReadAudit audit, Caller caller) {
        this.families = families;
        this.views = views;
        this.journey = journey;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Make a record for a family; you become their key worker")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FamilyView.class)))
    public RestResponse<FamilyView> create(@Valid @BeanParam IdempotencyKey key, @Valid @NotNull CreateFamily request) {
        var id = key.idFor("family", caller);
        var family = families.findByIdOptional(id).orElseGet(() -> begin(new Family(id, request, Instant.now())));
        return Created.at("/api/families/" + id, views.of(family));
    }

    @GET
    @Transactional
    @Operation(summary = "The families you are the key worker of, newest first")
    public FamilyView.Many list() {
        return new FamilyView.Many(families.mine().stream()
                .map(f -> new FamilyView.Summary(f.id(), f.name().value(), f.ward(), f.createdAt())).toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One family, strengths first")
    public FamilyView get(@RestPath UUID id) {
        var family = families.mine(id);
        audit.read(id, "family");
        return views.of(family);
    }

    private Family begin(Family family) {
        families.persist(family);
        families.getEntityManager().persist(new KeyWorker(family.id(), caller.id(), Instant.now()));
        outbox.append(new FamilyCreated(family.id(), caller.id(), family.ward()), family.nextEventSequence());
        journey.record(family.id(), Step.FAMILY_CREATED);
        return family;
    }
}
