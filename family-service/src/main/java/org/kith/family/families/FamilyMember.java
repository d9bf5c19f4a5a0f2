package org.kith.family.families;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.Ids;
import org.kith.kit.personal.PersonalText;

/** One person of a family, and how they belong to it in the family's own words. */
@Entity
@Table(name = "family_member")
class FamilyMember {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "family_id")
    private Family family;

    @Column(name = "position")
    private int position;

    private PersonalText name;
    private PersonalText relation;

    FamilyMember() {}

    FamilyMember(Family family, int position, CreateFamily.Member member) {
        id = Ids.next();
        this.family = family;
        this.position = position;
        name = new PersonalText(member.name());
        relation = PersonalText.ofNullable(member.relation());
    }

    PersonalText name() {
        return name;
    }

    PersonalText relation() {
        return relation;
    }
}
