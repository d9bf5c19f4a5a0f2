package org.kith.family.conversations;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.VocabularyOf;
import org.kith.kit.VocabularyOf.Codes;

@Schema(description = "The four questions of a good conversation, in their order. One strength is enough.")
record RecordConversation(
        @Schema(description = "What are you good at?") @NotEmpty @Size(max = 30) List<@NotNull @Valid Strength> strengths,
        @Schema(description = "What does a good day look like for you?") @Size(max = 2000) String goodDay,
        @Schema(description = "How can we help make that happen every day?") @Size(max = 30) List<@NotNull @Valid Help> helpWanted,
        @Schema(description = "What's going on in your local neighbourhood that you would like to be part of?") @Size(max = 30) List<@NotNull @Valid Interest> interests) {

    RecordConversation {
        helpWanted = helpWanted == null ? List.of() : helpWanted;
        interests = interests == null ? List.of() : interests;
    }

    @Override
    public String toString() {
        return "RecordConversation[]";
    }

    record Strength(@NotBlank @Size(max = 500) String words) {
        @Override
        public String toString() {
            return "Strength[]";
        }
    }

    record Help(@NotBlank @Size(max = 500) String words,
            @Schema(description = "The kind of help, as a code", examples = "respite") @VocabularyOf(Codes.HELP) String topic) {
        @Override
        public String toString() {
            return "Help[topic=" + topic + "]";
        }
    }

    record Interest(@NotBlank @Size(max = 500) String words,
            @Schema(description = "The interest, as a code", examples = "gardening") @VocabularyOf(Codes.INTERESTS) String topic) {
        @Override
        public String toString() {
            return "Interest[topic=" + topic + "]";
        }
    }
}
