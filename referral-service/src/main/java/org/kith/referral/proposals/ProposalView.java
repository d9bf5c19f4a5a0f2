package org.kith.referral.proposals;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal as the key worker sees it. */
@Schema(name = "Proposal", description = "An offer near the family, and why it is proposed")
record ProposalView(@NotNull UUID id, @NotNull UUID familyId, @NotNull UUID offerId, @NotNull UUID groupId,
        @NotNull String groupName, @NotNull String offerTitle,
        @Schema(description = "1 for the best", required = true) int rank,
        @Schema(description = "Why, weightiest first") @NotNull List<Proposal.Reason> reasons,
        @Schema(description = "CHOSEN once a referral was sent for it") @NotNull Proposal.Status status) {

    /** A family's list, best first. */
    @Schema(name = "Proposals")
    record All(@NotNull List<ProposalView> proposals) {}
}
