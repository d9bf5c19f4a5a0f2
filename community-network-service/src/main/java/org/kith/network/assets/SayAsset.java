package org.kith.network.assets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.personal.PersonalText;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.groups.AssetType;
import org.kith.network.openreferral.PlainText;

/** Names a person: not for logs. */
@Schema(name = "SayAsset", description = "A room to borrow, a person who teaches knitting, a story worth telling")
record SayAsset(
        @NotNull AssetType type,
        @Schema(examples = "Somebody who teaches knitting") @NotBlank @Size(max = 200) String title,
        @Size(max = 4000) String description,
        @Schema(description = "GSS code of the ward", examples = "E05014998") @NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String ward,
        @Schema(description = "Degrees north, where it is no secret") @DecimalMin("49.8") @DecimalMax("60.9") Double latitude,
        @Schema(description = "Degrees east, where it is no secret") @DecimalMin("-8.7") @DecimalMax("1.8") Double longitude,
        @Schema(description = "The group that looks after it; needed unless a moderator says it") UUID groupId,
        @Schema(description = "How to borrow it or to meet", examples = "Ask at the library desk") @Size(max = 1000) String howTo,
        @Schema(description = "Who to ask: an e-mail address or a telephone number. Kept encrypted and never published") @NotBlank @Size(max = 254) String contact,
        @Schema(description = "What the person is called. Kept encrypted; published only with showName") @Size(max = 200) String contactName,
        @Schema(description = "The person said that their name may be published") Boolean showName) {

    SayAsset {
        title = PlainText.ofName(title);
        description = PlainText.of(description);
        howTo = PlainText.of(howTo);
        contactName = PlainText.ofName(contactName);
    }

    boolean mayShowName() {
        return Boolean.TRUE.equals(showName) && contactName != null;
    }

    PersonalText name() {
        return PersonalText.ofNullable(contactName);
    }

    /** What no single field can tell: above all, that nobody's name slips into what is published. */
    void mustMakeSense() {
        var errors = nonsense();
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.", errors);
        }
    }

    List<FieldError> nonsense() {
        var errors = new ArrayList<FieldError>();
        if ((latitude == null) != (longitude == null)) {
            errors.add(new FieldError("longitude", "give both or neither"));
        }
        if (!mayShowName()) {
            published().filter(field -> names(field.message()))
                    .map(field -> new FieldError(field.field(),
                            "says the person's name: leave it out, or say that it may be published"))
                    .forEach(errors::add);
        }
        published().filter(field -> field.message() != null && field.message().contains(contact.strip()))
                .map(field -> new FieldError(field.field(), "says the contact, which is never published")).forEach(errors::add);
        return errors;
    }

    /** The words that everybody reads, by field. */
    private Stream<FieldError> published() {
        return Stream.of(new FieldError("title", title), new FieldError("description", description),
                new FieldError("howTo", howTo));
    }

    private boolean names(String text) {
        if (text == null || contactName == null || type != AssetType.INDIVIDUAL) {
            return false;
        }
        var words = words(text);
        return words(contactName).stream().filter(word -> word.length() > 2).anyMatch(words::contains);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    @Override
    public String toString() {
        return "SayAsset[type=" + type + "]";
    }
}
