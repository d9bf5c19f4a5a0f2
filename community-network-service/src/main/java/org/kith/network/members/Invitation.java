package org.kith.network.members;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.ChangeGroup;
import org.kith.network.groups.EmailAddress;
import org.kith.network.groups.Memberships.Role;

/**
 * Who is to look after the group too.
 *
 * @param from what whoever asks likes to be called; null for nothing
 */
@Schema(name = "Invitation")
public record Invitation(
        @NotNull(message = "give an e-mail address we can write to") @EmailAddress String email,
        @Schema(description = "ADMIN when left out: two people who may do everything are better than one") Role role,
        @Schema(description = "Your own name, as the letter says who asks") @Size(max = 120, message = "use at most 120 characters") @Pattern(regexp = ChangeGroup.NO_LINKS, message = "must be a name, without links") String from) {

    PersonalText address() {
        return new PersonalText(email.strip());
    }

    Role roleOrAdmin() {
        return role == null ? Role.ADMIN : role;
    }

    PersonalText asker() {
        return from == null || from.isBlank() ? null : new PersonalText(from.strip());
    }

    /** Names an address: not for logs. */
    @Override
    public String toString() {
        return "Invitation[role=" + role + "]";
    }
}
