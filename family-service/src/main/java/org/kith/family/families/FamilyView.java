package org.kith.family.families;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.events.CopingLevel;
import org.kith.events.Purpose;
import org.kith.events.SaidBy;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(description = "A family. What they are good at comes first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FamilyView(
        @Schema(required = true) UUID id,
        @Schema(required = true, description = "What the family likes to be called") String name,
        @Schema(required = true, description = "What they are good at, in their words") List<Words> strengths,
        @Schema(required = true, description = "What they would like to be part of") List<Words> interests,
        @Schema(description = "What a good day looks like") String goodDay,
        @Schema(required = true, description = "How somebody can help make that happen") List<Words> helpWanted,
        @Schema(required = true) List<Member> members,
        @Schema(required = true, description = "The ward's GSS code") String ward,
        @Schema(required = true) List<String> languages,
        @Schema(required = true) List<String> accessNeeds,
        @Schema(required = true) List<String> times,
        @Schema(required = true, description = "How old those are who would come, in years; empty when not said") List<Integer> ages,
        @Schema(required = true, description = "How they are coping: the latest of the family's own answer and of each other view, the family's first") List<Coping> copingLevels,
        @Schema(required = true, description = "What the family said yes to") List<Agreement> agreements,
        @Schema(required = true) Instant createdAt) {

    @Override
    public String toString() {
        return "FamilyView[id=" + id + "]";
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Words(@Schema(required = true) String words,
            @Schema(description = "A code that matching understands") String topic) {
        @Override
        public String toString() {
            return "Words[topic=" + topic + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(@Schema(required = true) String name, String relation) {
        @Override
        public String toString() {
            return "Member[]";
        }
    }

    record Coping(@Schema(required = true) CopingLevel level, @Schema(required = true) SaidBy saidBy,
            @Schema(required = true) Instant at) {}

    @Schema(name = "StandingAgreement")
    record Agreement(@Schema(required = true) UUID id, @Schema(required = true) Purpose purpose,
            @Schema(required = true) Instant givenAt) {}

    @Schema(name = "FamilySummary")
    record Summary(@Schema(required = true) UUID id, @Schema(required = true) String name, @Schema(required = true) String ward,
            @Schema(required = true) Instant createdAt) {
        @Override
        public String toString() {
            return "Summary[id=" + id + "]";
        }
    }

    @Schema(name = "FamilyList")
    record Many(@Schema(required = true) List<Summary> families) {}
}
