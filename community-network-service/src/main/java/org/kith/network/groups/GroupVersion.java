package org.kith.network.groups;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.kith.network.versions.Version;

/** What a group said of itself before one of the changes, and what that change was. */
@Entity
@Immutable
@Table(name = "group_version")
@AttributeOverride(name = "id.recordId", column = @Column(name = "group_id"))
class GroupVersion extends Version {
    @Enumerated(EnumType.STRING)
    private GroupChange change;

    @Embedded
    private OwnWords content;

    GroupVersion() {}

    GroupChange change() {
        return change;
    }

    @Override
    public String changeInWords() {
        return change.words();
    }

    @Override
    public OwnWords content() {
        return content;
    }
}
