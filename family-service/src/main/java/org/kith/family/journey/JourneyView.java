package org.kith.family.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.events.ReferralCompleted;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "Journey", description = "A family's way, step by step, whichever service a step happened in")
record JourneyView(
        @Schema(required = true) UUID familyId,
        @Schema(required = true, description = "In the order they happened") List<StepView> steps,
        @Schema(required = true, description = "What came of introductions") List<MessageBackView> messagesBack,
        @Schema(required = true, description = "What the family is asked and has not answered yet") List<OpenQuestion> openQuestions,
        @Schema(required = true, description = "Whether an introduction has come to its end and nothing is left to ask") boolean complete) {

    @Schema(name = "JourneyStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(required = true, examples = "matches-found") String step,
            @Schema(required = true) Instant at,
            @Schema(description = "The trace of the request that set it off, 32 hexadecimal digits") String traceId,
            UUID referralId,
            UUID offerId,
            @Schema(required = true, description = "The step in plain words") String words) {}

    @Schema(name = "MessageBack")
    record MessageBackView(@Schema(required = true) UUID referralId, @Schema(required = true) ReferralCompleted.Outcome outcome,
            @Schema(required = true, description = "Whether a tie remains") boolean lastingTie,
            @Schema(required = true) Instant at) {}

    record OpenQuestion(@Schema(required = true, examples = "coping-level") String question,
            @Schema(required = true) UUID referralId, @Schema(required = true) Instant askedAt) {}
}
