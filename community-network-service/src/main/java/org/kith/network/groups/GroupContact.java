package org.kith.network.groups;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.personal.PersonalText;

/** Where letters to a group go. Often somebody's own address, so it is kept as personal and never published from here. */
@Entity
@Table(name = "group_contact")
class GroupContact {
    @Id
    @Column(name = "group_id")
    private UUID groupId;

    @TenantId
    private String council;

    private PersonalText email;

    @Column(name = "of_its_people")
    private boolean ofItsPeople;

    GroupContact() {}

    GroupContact(UUID groupId, PersonalText email) {
        this.groupId = groupId;
        this.email = email;
    }

    /** A public list says so; the group's own people know better. */
    void hear(PersonalText newEmail) {
        if (!ofItsPeople) {
            changeTo(newEmail);
        }
    }

    /** Its own people say so. */
    void say(PersonalText newEmail) {
        ofItsPeople = true;
        changeTo(newEmail);
    }

    private void changeTo(PersonalText newEmail) {
        // Encrypted anew each time, an unchanged address would be written for nothing.
        if (!email.equals(newEmail)) {
            email = newEmail;
        }
    }

    boolean isOfItsPeople() {
        return ofItsPeople;
    }

    PersonalText email() {
        return email;
    }
}
