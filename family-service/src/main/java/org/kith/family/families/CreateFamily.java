package org.kith.family.families;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.VocabularyOf;
import org.kith.kit.VocabularyOf.Codes;

@Schema(description = "A family, as it wants to be called. Nothing about needs, risks or levels is asked.")
record CreateFamily(
        @Schema(description = "What the family likes to be called") @NotBlank @Size(max = 200) String name,
        @Schema(description = "The GSS code of the ward the family lives in", examples = "E05014998") @NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String ward,
        @Schema(description = "Who belongs to the family") @Size(max = 50) List<@NotNull @Valid Member> members,
        @Schema(description = "ISO 639-1 codes of the languages the family is at home in") @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2}", message = "must be two lower-case letters (ISO 639-1)") String> languages,
        @Schema(description = "What a place must have for the family to use it") @Size(max = 20) List<@NotNull @VocabularyOf(Codes.ACCESS) String> accessNeeds,
        @Schema(description = "When the family could come") @Size(max = 3) List<@NotNull @VocabularyOf(Codes.TIMES) String> times,
        @Schema(description = "How old those are who would come, in years; offers that are for none of these ages are left out") @Size(max = 20) List<@NotNull @Min(0) @Max(130) Integer> ages) {

    CreateFamily {
        members = members == null ? List.of() : members;
        languages = languages == null ? List.of() : languages;
        accessNeeds = accessNeeds == null ? List.of() : accessNeeds;
        times = times == null ? List.of() : times;
        ages = ages == null ? List.of() : ages;
    }

    @Override
    public String toString() {
        return "CreateFamily[ward=" + ward + "]";
    }

    record Member(
            @NotBlank @Size(max = 200) String name,
            @Schema(description = "How they belong to the family, in the family's words") @Size(max = 100) String relation) {

        @Override
        public String toString() {
            return "Member[]";
        }
    }
}
