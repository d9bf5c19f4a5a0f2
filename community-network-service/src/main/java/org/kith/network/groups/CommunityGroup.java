package org.kith.network.groups;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

/** A grassroots group, as the public directory knows it. */
@Entity
@Table(name = "community_group")
public class CommunityGroup {
    @Id
    private UUID id;

    @TenantId
    private String council;

    private String name;
    private String description;
    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    CommunityGroup() {}

    CommunityGroup(UUID id, String source, Instant now) {
        this.id = id;
        this.source = source;
        createdAt = now;
    }

    void describe(String name, String description, Instant now) {
        this.name = name;
        this.description = description;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    String description() {
        return description;
    }
}
