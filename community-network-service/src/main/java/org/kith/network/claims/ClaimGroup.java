package org.kith.network.claims;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.EmailAddress;

@Schema(name = "ClaimGroup", description = "Somebody who speaks for a group that is in the directory already")
public record ClaimGroup(
        @Schema(description = "Where the link goes; never published") @NotNull(message = "give an e-mail address we can write to") @EmailAddress String email,
        @Schema(description = "What we may call you; never published") @Size(max = 120, message = "use at most 120 characters") @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be a name") String name,
        @Schema(description = "How the moderator can tell that it is your group; only the moderator reads it") @Size(max = 1000, message = "use at most 1,000 characters") String note) {

    PersonalText address() {
        return new PersonalText(email.strip());
    }

    PersonalText calledBy() {
        return name == null || name.isBlank() ? null : new PersonalText(name.strip());
    }

    /** Names an address: not for logs. */
    @Override
    public String toString() {
        return "ClaimGroup[]";
    }
}
