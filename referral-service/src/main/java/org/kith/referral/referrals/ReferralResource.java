package org.kith.referral.referrals;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.Caller;
import org.kith.kit.IdempotencyKey;
import org.kith.kit.audit.ReadAudit;
import org.kith.kit.personal.PersonalText;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.ProblemException;
import org.kith.referral.families.KnownFamilies;

@Path("/api/referrals")
@Tag(name = "Referrals", description = "Introductions the family agreed to, and what came of them")
class ReferralResource {
    private final SendReferral sending;
    private final Referrals referrals;
    private final KnownFamilies families;
    private final Caller caller;
    private final ReadAudit audit;

    ReferralResource(SendReferral sending, Referrals referrals, KnownFamilies families, Caller caller, ReadAudit audit) {
        this.sending = sending;
        this.referrals = referrals;
        this.families = families;
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @RolesAllowed("key-worker")
    @Transactional
    @Operation(summary = "Introduce a family to the group of a proposal", description = "Needs the family's agreement to be introduced to local groups: 422 family-agreement-missing without it.")
    @APIResponse(responseCode = "201", description = "Sent", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralView.class)))
    public RestResponse<ReferralView> send(@Valid @BeanParam IdempotencyKey key, @NotNull @Valid SendReferralRequest request) {
        var referral = sending.send(key.idFor("referral", caller), request).view();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, referral)
                .location(URI.create("/api/referrals/" + referral.id())).build();
    }

    @GET
    @RolesAllowed("key-worker")
    @Transactional
    @Operation(summary = "The referrals of a family, oldest first, for its key worker")
    public ReferralView.All ofFamily(@RestQuery @NotNull UUID familyId) {
        if (!families.isKeyWorker(familyId, caller.id())) {
            throw CommonProblem.NOT_FOUND.because("There is no such family among yours.");
        }
        audit.read(familyId, "referrals");
        return new ReferralView.All(referrals.ofFamily(familyId).stream().map(Referral::view).toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("key-worker")
    @Transactional
    @Operation(summary = "One referral, for the family's key worker")
    public ReferralView one(@RestPath UUID id) {
        var referral = referrals.ofKeyWorker(caller.id(), id).orElseThrow(ReferralResource::notFound);
        audit.read(referral.familyId(), "referral");
        return referral.view();
    }

    @POST
    @Path("/{id}/warm-introduction")
    @RolesAllowed("key-worker")
    @Transactional
    @Operation(summary = "Somebody goes along or made the first call; once the group has said yes")
    public ReferralView introduceWarmly(@RestPath UUID id, @NotNull @Valid StepRequests.WarmIntroduction request) {
        return after(id, referral -> referral.introduceWarmly(request.how(), request.on()));
    }

    @POST
    @Path("/{id}/attendance")
    @RolesAllowed("key-worker")
    @Transactional
    @Operation(summary = "The family was there; once the group has said yes")
    public ReferralView attend(@RestPath UUID id, @NotNull @Valid StepRequests.Attendance request) {
        return after(id, referral -> referral.attend(request.on()));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed("key-worker")
    @Transactional
    @Operation(summary = "What came of it; once the family was there")
    public ReferralView complete(@RestPath UUID id, @NotNull @Valid StepRequests.Completion request) {
        return after(id, referral -> referral.complete(request.outcome(), request.lastingTie(),
                PersonalText.ofNullable(request.words())));
    }

    private ReferralView after(UUID id, Function<Referral, Step> command) {
        var referral = referrals.ofKeyWorkerHeld(caller.id(), id).orElseThrow(ReferralResource::notFound);
        var step = command.apply(referral);
        if (step instanceof Step.NotPossible not) {
            throw ReferralProblem.NOT_POSSIBLE_NOW.because(not.now().words());
        }
        referrals.tell(step);
        return referral.view();
    }

    private static ProblemException notFound() {
        return CommonProblem.NOT_FOUND.because("There is no such referral for a family of yours.");
    }
}
