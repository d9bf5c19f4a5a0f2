package org.kith.referral.proposals;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.kith.kit.Caller;
import org.kith.kit.audit.ReadAudit;
import org.kith.kit.problem.CommonProblem;
import org.kith.referral.families.KnownFamilies;

@Path("/api/proposals")
@Tag(name = "Proposals", description = "Offers near a family, each with its reasons")
class ProposalResource {
    private final Proposals proposals;
    private final KnownFamilies families;
    private final Caller caller;
    private final ReadAudit audit;

    ProposalResource(Proposals proposals, KnownFamilies families, Caller caller, ReadAudit audit) {
        this.proposals = proposals;
        this.families = families;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed("key-worker")
    @Transactional
    @Operation(summary = "The proposals of a family, for its key worker")
    public ProposalView.All ofFamily(@RestQuery @NotNull UUID familyId) {
        if (!families.isKeyWorker(familyId, caller.id())) {
            throw CommonProblem.NOT_FOUND.because("There is no such family among yours.");
        }
        audit.read(familyId, "proposals");
        return new ProposalView.All(proposals.listOf(familyId).stream().map(Proposal::view).toList());
    }
}
