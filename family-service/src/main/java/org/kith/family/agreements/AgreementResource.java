package org.kith.family.agreements;

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
import org.kith.events.Purpose;
import org.kith.family.families.Families;
import org.kith.kit.Caller;
import org.kith.kit.Created;
import org.kith.kit.IdempotencyKey;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/families/{familyId}/agreements")
@RolesAllowed("key-worker")
@Tag(name = "Agreements")
class AgreementResource {
    private final Families families;
    private final Agreements agreements;
    private final Caller caller;

    AgreementResource(Families families, Agreements agreements, Caller caller) {
        this.families = families;
        this.agreements = agreements;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Keep that the family said yes")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public RestResponse<AgreementView> give(@RestPath UUID familyId, @Valid @BeanParam IdempotencyKey key,
            @Valid @NotNull GiveAgreement request) {
        var agreement = agreements.give(families.mine(familyId), key.idFor("agreement", caller), request.purpose());
        return Created.at("/api/families/" + familyId, AgreementView.of(agreement));
    }

    @POST
    @Path("{agreementId}/withdrawal")
    @Transactional
    @Operation(summary = "The family takes its yes back: every open introduction stops and the groups are told; saying it twice is harmless")
    public AgreementView withdraw(@RestPath UUID familyId, @RestPath UUID agreementId) {
        return AgreementView.of(agreements.withdraw(families.mine(familyId), agreementId));
    }

    record GiveAgreement(@NotNull Purpose purpose) {}

    @Schema(name = "Agreement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgreementView(@Schema(required = true) UUID id, @Schema(required = true) Purpose purpose,
            @Schema(required = true) Instant givenAt, Instant withdrawnAt) {

        static AgreementView of(FamilyAgreement agreement) {
            return new AgreementView(agreement.id(), agreement.purpose(), agreement.givenAt(), agreement.withdrawnAt());
        }
    }
}
