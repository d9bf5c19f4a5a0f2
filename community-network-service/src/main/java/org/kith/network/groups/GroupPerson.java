package org.kith.network.groups;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.Ids;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.Memberships.Role;

/** Somebody who looks after a group by the links in their e-mail. They need no account. */
@Entity
@Table(name = "group_person")
public class GroupPerson {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "group_id")
    private UUID groupId;

    private PersonalText email;

    @Column(name = "email_hash")
    private byte[] emailHash;

    private PersonalText name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "only_claims")
    private boolean onlyClaims;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "joined_at")
    private Instant joinedAt;

    GroupPerson() {}

    GroupPerson(UUID groupId, PersonalText email, byte[] emailHash, Instant now) {
        id = Ids.next();
        this.groupId = groupId;
        this.email = email;
        this.emailHash = emailHash;
        invitedAt = now;
    }

    /** They say of themselves that the group is theirs; nobody of it has asked them. */
    void claim(PersonalText name) {
        this.name = name;
        role = Role.MEMBER;
        onlyClaims = true;
    }

    /** Whoever has joined keeps the role they have. */
    void invite(PersonalText name, Role role, Instant now) {
        if (joinedAt == null) {
            this.name = name;
            this.role = role;
            onlyClaims = false;
            invitedAt = now;
        }
    }

    /** A letter with a link goes to them: until they join they are kept as long as the link works. */
    public void writtenTo(Instant now) {
        if (joinedAt == null) {
            invitedAt = now;
        }
    }

    /** They used the link in their e-mail, so the address is theirs. */
    public void join(Instant now) {
        if (joinedAt == null) {
            joinedAt = now;
        }
    }

    /** They showed that the group is theirs. */
    public void lead(Instant now) {
        join(now);
        role = Role.ADMIN;
    }

    public UUID id() {
        return id;
    }

    public String council() {
        return council;
    }

    public UUID groupId() {
        return groupId;
    }

    public PersonalText email() {
        return email;
    }

    public byte[] emailHash() {
        return emailHash.clone();
    }

    /** Null when they did not say. */
    public PersonalText name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** Whether they are none of the group's business yet, but the moderator's. */
    public boolean isOnlyClaiming() {
        return onlyClaims && joinedAt == null;
    }

    public boolean isAdmin() {
        return joinedAt != null && role == Role.ADMIN;
    }

    /** Null until they used the link. */
    public Instant joinedAt() {
        return joinedAt;
    }
}
