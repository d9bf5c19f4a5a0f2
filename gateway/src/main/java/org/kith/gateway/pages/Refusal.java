package org.kith.gateway.pages;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A service's no, in the plain words of its problem document. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Refusal(int status, String title, String detail, List<FieldError> errors) {
    static final Refusal UNAVAILABLE = new Refusal(503, "This part is not available right now",
            "Nothing was changed. Please try again in a moment.", null);

    Refusal {
        errors = errors == null ? List.of() : errors;
    }

    /** Where fields are named, the problem document's own words are for software. */
    public String headline() {
        return errors.isEmpty() ? title : "Something is missing or not right yet";
    }

    public String words() {
        return errors.isEmpty() ? detail : "Nothing was kept. Please look at this again:";
    }

    boolean isTemporary() {
        return status == 503;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FieldError(String field, String message) {}

    /** The refusal on its way to the page. It is an answer, not a fault, so it carries no stack trace. */
    static class Told extends RuntimeException {
        private final transient Refusal refusal;

        Told(Refusal refusal) {
            super("refused: status=" + refusal.status(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
