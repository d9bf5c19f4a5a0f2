package org.kith.network.matching;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.VocabularyOf;
import org.kith.kit.VocabularyOf.Codes;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.places.Located;

@Schema(name = "FindMatches", description = "What somebody would like, wants help with and needs. Name at least one interest or kind of help, and either a ward or a postcode.")
record FindMatches(
        @Schema(description = "GSS code of a ward of the council", examples = "E05000853") @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String ward,
        @Schema(description = "A whole postcode, or its first half", examples = "WN1 1AA") @Size(max = 20) String postcode,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.INTERESTS) String> interests,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.HELP) String> helpWanted,
        @Schema(description = "What a place must have") @Size(max = 20) List<@NotNull @VocabularyOf(Codes.ACCESS) String> accessNeeds,
        @Schema(description = "ISO 639-1 codes") @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2}", message = "must be two lower-case letters (ISO 639-1)") String> languages,
        @Schema(description = "When they could come") @Size(max = 3) List<@NotNull @VocabularyOf(Codes.TIMES) String> times,
        @Schema(description = "In years, of those who would come") @Size(max = 20) List<@NotNull @Min(0) @Max(130) Integer> ages,
        @Schema(description = "How many offers at most; 10 when not said") @Min(1) @Max(50) Integer limit) {

    FindMatches {
        interests = Wish.said(interests);
        helpWanted = Wish.said(helpWanted);
        accessNeeds = Wish.said(accessNeeds);
        languages = Wish.said(languages);
        times = Wish.said(times);
        ages = Wish.said(ages);
    }

    /** @throws ProblemException 400 when it does not say enough to look for anything */
    void mustSayEnough() {
        if (Stream.concat(interests.stream(), helpWanted.stream()).findAny().isEmpty()) {
            throw missing("interests", "name at least one interest, or one kind of help in helpWanted");
        }
        if ((ward == null) == (postcode == null)) {
            throw missing("ward", "give a ward or a postcode, and not both");
        }
    }

    /** @param located where the postcode is, null when a ward was given */
    Wish wish(Located located) {
        return new Wish(ward, located == null ? null : Home.of(located), interests, helpWanted, accessNeeds, languages, times,
                ages);
    }

    private static ProblemException missing(String field, String message) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.",
                List.of(new FieldError(field, message)));
    }

    @Override
    public String toString() {
        return "FindMatches[...]";
    }
}
