package org.kith.network.members;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.Memberships.Account;
import org.kith.network.groups.Memberships.Role;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/** Names a person: not for logs. */
@Schema(name = "LooksAfterGroup", description = "Somebody who looks after a group: by an account, or by the links in their e-mail")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Member(
        @Schema(description = "The account's subject, or the person's id", required = true) UUID id,
        @Schema(required = true) By by,
        @Schema(required = true) Role role,
        @Schema(description = "Only shown to those who look after the same group") String name,
        @Schema(description = "Only shown to those who look after the same group") String email,
        @Schema(description = "Not there as long as the invitation was not accepted") Instant joinedAt) {

    static Member of(Account account) {
        return new Member(account.subject(), By.ACCOUNT, account.role(), null, null, account.joinedAt());
    }

    static Member of(GroupPerson person) {
        return new Member(person.id(), By.EMAIL, person.role(), PersonalText.valueOf(person.name()), person.email().value(),
                person.joinedAt());
    }

    /** What those who look after the same group call them. */
    public String knownAs() {
        return Stream.of(name, email).filter(Objects::nonNull).findFirst().orElse("somebody with an account");
    }

    /** What the others of the list call one of them; null when nobody of it has this id, or none was kept. */
    public static String whoIs(UUID id, List<Member> list) {
        return list.stream().filter(member -> member.id().equals(id)).findFirst().map(Member::knownAs).orElse(null);
    }

    @JsonIgnore
    public boolean isAdmin() {
        return role == Role.ADMIN && joinedAt != null;
    }

    @Override
    public String toString() {
        return "Member[id=" + id + "]";
    }

    /** How they show who they are. */
    @Schema(name = "MemberBy")
    public enum By {
        ACCOUNT, EMAIL
    }
}
