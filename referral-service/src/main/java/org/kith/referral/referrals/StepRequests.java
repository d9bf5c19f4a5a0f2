package org.kith.referral.referrals;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.events.ReferralCompleted.Outcome;
import org.kith.events.WarmIntroductionRecorded.How;

/** What is said when a referral moves on. */
final class StepRequests {

    @Schema(name = "WarmIntroduction")
    record WarmIntroduction(
            @NotNull How how,
            @Schema(description = "The day, which may still come") @NotNull @NearToday(ahead = 366) LocalDate on) {}

    @Schema(name = "Attendance")
    record Attendance(@NotNull @NearToday LocalDate on) {}

    @Schema(name = "Completion")
    record Completion(
            @NotNull Outcome outcome,
            @Schema(description = "Whether a tie remains that outlasts the referral") @NotNull Boolean lastingTie,
            @Schema(description = "What came of it, in the family's or the worker's own words") @Size(max = 2000) String words) {

        @Override
        public String toString() {
            return "Completion[outcome=" + outcome + "]";
        }
    }

    private StepRequests() {}
}
