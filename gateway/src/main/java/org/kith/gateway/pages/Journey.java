package org.kith.gateway.pages;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A family's way as family-service tells it, whichever service a step happened in. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Journey(List<Step> steps, List<OpenQuestion> openQuestions, boolean complete) {

    Journey {
        steps = steps == null ? List.of() : steps;
        openQuestions = openQuestions == null ? List.of() : openQuestions;
    }

    public boolean asksHowTheyAreCoping() {
        return openQuestions.stream().anyMatch(q -> "coping-level".equals(q.question()));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(String step, Instant at, String words) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenQuestion(String question) {}
}
