package org.kith.network.registration;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.AssetType;
import org.kith.network.groups.ChangeGroup;
import org.kith.network.groups.EmailAddress;
import org.kith.network.groups.GroupWords;
import org.kith.network.groups.RegisteredNumbers;

/** What a group tells of itself. */
@Schema(description = "A group, in the words of whoever runs it. Five things are needed, the rest can wait.")
public record RegisterGroup(
        @Schema(description = "GSS code of the council", examples = "E08000010") @NotNull(message = "choose your council") @Pattern(regexp = GSS, message = "must be a GSS code, a letter and eight digits") String council,
        @Schema(examples = "Tuesday dig and brew") @NotBlank(message = "say what the group is called") @Size(max = 120, message = "use at most 120 characters") @Pattern(regexp = ChangeGroup.NO_LINKS, message = "must be a name, without links") String name,
        @Schema(description = "As you would tell a neighbour") @NotBlank(message = "say what you do, one sentence is enough") @Size(max = 2000, message = "use at most 2,000 characters") String whatYouDo,
        @Schema(description = "GSS code of the ward you meet in", examples = "E05014998") @NotNull(message = "choose the ward you meet in") @Pattern(regexp = GSS, message = "choose the ward you meet in") String ward,
        @Schema(description = "Where the link goes that confirms it; never published") @NotNull(message = "give an e-mail address we can write to") @EmailAddress String email,
        @Schema(description = "What we may call you; never published") @Size(max = 120, message = "use at most 120 characters") @Pattern(regexp = ChangeGroup.NO_LINKS, message = "must be a name, without links") String contactName,
        AssetType kind,
        @Schema(description = "Your own page") @Size(max = 300, message = "use at most 300 characters") @Pattern(regexp = ChangeGroup.WEB, message = "must begin with https:// or http://") String url,
        @Schema(description = "England and Wales, Scotland (SC0...) or Northern Ireland (NIC...)") @Pattern(regexp = RegisteredNumbers.CHARITY, message = "must look like 210183, SC012345 or NIC100012") String charityNumber,
        @Schema(description = "At Companies House") @Pattern(regexp = RegisteredNumbers.COMPANY, message = "must be eight digits, or two letters and six digits") String companyNumber) {

    static final String GSS = "[A-Z][0-9]{8}";
    GroupWords words() {
        return new GroupWords(name.strip(), whatYouDo.strip(), Optional.ofNullable(kind).orElse(AssetType.ASSOCIATION), ward,
                url, new RegisteredNumbers(charityNumber, companyNumber));
    }

    PersonalText address() {
        return new PersonalText(email.strip());
    }

    PersonalText calledBy() {
        return contactName == null || contactName.isBlank() ? null : new PersonalText(contactName.strip());
    }

    /** Names a person and an address: not for logs. */
    @Override
    public String toString() {
        return "RegisterGroup[council=" + council + ", ward=" + ward + "]";
    }
}
