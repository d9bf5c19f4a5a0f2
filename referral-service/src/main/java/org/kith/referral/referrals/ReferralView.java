package org.kith.referral.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.events.ReferralCompleted.Outcome;
import org.kith.events.ReferralDeclined;
import org.kith.events.ReferralStopped;
import org.kith.events.WarmIntroductionRecorded.How;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A referral as the key worker sees it. What has not happened yet is left out. */
@Schema(name = "Referral", description = "An introduction the family agreed to, and what came of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(@NotNull UUID id, @NotNull UUID proposalId, @NotNull UUID familyId, @NotNull UUID offerId,
        @NotNull UUID groupId, @NotNull String groupName, @NotNull String offerTitle,
        @Schema(description = "What the group may call the family") @NotNull String introduceAs,
        @Schema(description = "What the family wants the group to know") String note,
        @NotNull ReferralStatus status, @NotNull Instant sentAt, ReferralDeclined.Reason declinedBecause,
        ReferralStopped.Reason stoppedBecause,
        WarmIntroduction warmIntroduction, LocalDate attendedOn, Outcome outcome,
        @Schema(description = "Whether a tie remains that outlasts the referral") Boolean lastingTie,
        @Schema(description = "What came of it, in somebody's own words") String words) {

    /** Somebody goes along, or made the first call. */
    @Schema(name = "RecordedWarmIntroduction")
    record WarmIntroduction(@NotNull How how, @NotNull LocalDate on) {}

    /** A family's referrals, oldest first. */
    @Schema(name = "Referrals")
    record All(@NotNull List<ReferralView> referrals) {}

    @Override
    public String toString() {
        return "ReferralView[id=" + id + ", status=" + status + "]";
    }
}
