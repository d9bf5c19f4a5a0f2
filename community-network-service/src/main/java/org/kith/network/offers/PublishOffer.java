package org.kith.network.offers;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.VocabularyOf;
import org.kith.kit.VocabularyOf.Codes;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;

@Schema(description = "One more offer of a group. Say at least one interest or one thing it helps with; the rest can wait.")
record PublishOffer(
        @Schema(examples = "Tuesday dig and brew") @NotBlank @Size(max = 200) String title,
        @Schema(description = "What happens there, as you would tell a neighbour") @NotBlank @Size(max = 4000) String description,
        @Schema(description = "GSS code of the ward", examples = "E05014998") @NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String ward,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.INTERESTS) String> interests,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.HELP) String> helpsWith,
        @Size(max = 7) List<@NotNull Day> days,
        LocalTime opensAt,
        LocalTime closesAt,
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]{2}", message = "must be two lower-case letters (ISO 639-1)") String> languages,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.ACCESS) String> access,
        @Schema(description = "Free places now; leave it out when there is always room") @PositiveOrZero @Max(100_000) Integer room,
        @Min(0) @Max(120) Integer minimumAge,
        @Min(0) @Max(120) Integer maximumAge) {

    PublishOffer {
        interests = interests == null ? List.of() : interests;
        helpsWith = helpsWith == null ? List.of() : helpsWith;
        days = days == null ? List.of() : days;
        languages = languages == null ? List.of() : languages;
        access = access == null ? List.of() : access;
    }

    /** What no single field can tell. */
    void mustMakeSense() {
        var errors = Stream.of(
                error(interests.isEmpty() && helpsWith.isEmpty(), "interests", "say at least one here or in helpsWith"),
                error(opensAt != null && closesAt != null && !opensAt.isBefore(closesAt), "closesAt", "must be after opensAt"),
                error(minimumAge != null && maximumAge != null && minimumAge > maximumAge, "maximumAge",
                        "must not be below minimumAge"))
                .flatMap(List::stream).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.", errors);
        }
    }

    OfferContent content() {
        return new OfferContent(title, description, null, null, ward, null, distinct(interests), distinct(helpsWith),
                distinct(access), distinct(languages), Opening.of(days, opensAt, closesAt), minimumAge, maximumAge);
    }

    private static List<String> distinct(List<String> codes) {
        return codes.stream().distinct().toList();
    }

    private static List<FieldError> error(boolean wrong, String field, String message) {
        return wrong ? List.of(new FieldError(field, message)) : List.of();
    }
}
