package org.kith.network.search;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.VocabularyOf;
import org.kith.kit.VocabularyOf.Codes;
import org.kith.network.openreferral.Day;

@Schema(description = "What to look for. Everything may be left out; what is there must all hold.")
record SearchRequest(
        @Schema(description = "Words as people type them; \"quotes\" for a phrase, - before a word that must not be there", examples = "gardening club") @Size(max = 200) String words,
        @Schema(description = "Codes of interests and of help, or ids of taxonomy terms; all of them", examples = "[\"gardening\"]") @Size(max = 10) List<@NotNull @Size(max = 60) String> terms,
        @Schema(description = "A whole postcode, or its first half", examples = "WN2 3AA") @Size(max = 20) String postcode,
        @Valid Near near,
        @Schema(description = "Metres at most") @Min(1) @Max(200_000) Integer within,
        @Schema(description = "GSS code", examples = "E08000010") @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String council,
        @Schema(description = "By the clock of the United Kingdom; the week ends on Sunday") Open open,
        @Schema(description = "Runs on any of these days") @Size(max = 7) List<@NotNull Day> days,
        @Schema(description = "Somebody of this age may come") @Min(0) @Max(120) Integer age,
        @Schema(description = "Speaks any of these (ISO 639-1)") @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2}", message = "must be two lower-case letters (ISO 639-1)") String> languages,
        @Schema(description = "Has all of these") @Size(max = 10) List<@NotNull @VocabularyOf(Codes.ACCESS) String> access,
        @Schema(description = "True: has room now") Boolean room,
        @Schema(description = "True: nothing to pay") Boolean free,
        @Schema(description = "True: people can take part from home") Boolean online,
        @Schema(description = "20 when left out") @Min(1) @Max(50) Integer limit,
        @Schema(description = "How many to pass over") @Min(0) @Max(1000) Integer offset,
        @Schema(description = "True: also count by what they are about") Boolean facets,
        @Schema(description = "True: also count all, up to 10,000") Boolean total) {

    SearchRequest {
        terms = said(terms);
        days = said(days);
        languages = said(languages);
        access = said(access);
    }

    /** A postcode may be one household's, and what somebody looks for is theirs. */
    @Override
    public String toString() {
        return "SearchRequest[...]";
    }

    private static <T> List<T> said(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** When it must run. */
    enum Open {
        NOW, TODAY, THIS_WEEK
    }

    @Schema(name = "Near", description = "Where to measure from, when it is not a postcode")
    record Near(
            @Schema(description = "Degrees north") @NotNull @DecimalMin("49.8") @DecimalMax("60.9") Double latitude,
            @Schema(description = "Degrees east") @NotNull @DecimalMin("-8.7") @DecimalMax("1.8") Double longitude) {
        @Override
        public String toString() {
            return "Near[...]";
        }
    }
}
