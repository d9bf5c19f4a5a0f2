package org.kith.network.moderation;

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
import org.kith.network.groups.GroupStatus;

/** That two groups were found to be one. */
@Entity
@Table(name = "group_merge")
class GroupMerge {
    @Id
    private UUID id;

    @TenantId
    private String council;

    private UUID survivor;
    private UUID merged;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before")
    private GroupStatus statusBefore;

    @Column(name = "merged_by")
    private UUID mergedBy;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    GroupMerge() {}

    GroupMerge(UUID survivor, UUID merged, GroupStatus statusBefore, UUID mergedBy, Instant now) {
        id = Ids.next();
        this.survivor = survivor;
        this.merged = merged;
        this.statusBefore = statusBefore;
        this.mergedBy = mergedBy;
        mergedAt = now;
    }

    void undo(UUID by, Instant now) {
        undoneBy = by;
        undoneAt = now;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    UUID id() {
        return id;
    }

    UUID survivor() {
        return survivor;
    }

    UUID merged() {
        return merged;
    }

    GroupStatus statusBefore() {
        return statusBefore;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    Instant undoneAt() {
        return undoneAt;
    }
}
