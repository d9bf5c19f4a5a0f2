package org.kith.referral.referrals;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is needed to introduce a family to a group. */
record SendReferralRequest(
        @Schema(description = "The proposal the family chose") @NotNull UUID proposalId,
        @Schema(description = "What the group may call the family", examples = "Alison") @NotBlank @Size(max = 80) String introduceAs,
        @Schema(description = "What the family wants the group to know; the group reads it as it is") @Size(max = 500) String note) {

    @Override
    public String toString() {
        return "SendReferralRequest[proposalId=" + proposalId + "]";
    }
}
