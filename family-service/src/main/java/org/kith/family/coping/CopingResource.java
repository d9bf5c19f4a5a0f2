package org.kith.family.coping;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.events.CopingLevel;
import org.kith.events.SaidBy;
import org.kith.family.families.Families;
import org.kith.kit.Caller;
import org.kith.kit.Created;
import org.kith.kit.IdempotencyKey;

@Path("/api/families/{familyId}/coping-levels")
@RolesAllowed("key-worker")
@Tag(name = "Coping levels")
class CopingResource {
    private final Families families;
    private final RecordCopingLevel recording;
    private final Caller caller;

    CopingResource(Families families, RecordCopingLevel recording, Caller caller) {
        this.families = families;
        this.recording = recording;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Keep how the family says it is coping, or how you see it; the family's own word comes first")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Recorded.class)))
    public RestResponse<Recorded> record(@RestPath UUID familyId, @Valid @BeanParam IdempotencyKey key,
            @Valid @NotNull CopingRequest request) {
        var family = families.mine(familyId);
        var entry = recording.of(family, key.idFor("coping-level", caller), request.level(), request.saidBy().asView());
        return Created.at("/api/families/" + familyId, new Recorded(entry.id(), entry.level(), entry.saidBy(), entry.at()));
    }

    @Schema(name = "RecordCopingLevel")
    record CopingRequest(@NotNull CopingLevel level,
            @Schema(description = "Whose word it is") @NotNull Speaker saidBy) {

        /** A derived view is the service's own to make. */
        enum Speaker {
            FAMILY, WORKER;

            SaidBy asView() {
                return this == FAMILY ? SaidBy.FAMILY : SaidBy.WORKER;
            }
        }
    }

    @Schema(name = "CopingLevelRecorded")
    record Recorded(@Schema(required = true) UUID id, @Schema(required = true) CopingLevel level,
            @Schema(required = true) SaidBy saidBy, @Schema(required = true) Instant at) {}
}
