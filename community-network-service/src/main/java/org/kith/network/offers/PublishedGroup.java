package org.kith.network.offers;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A group as everybody may see it, of whichever council. */
@Entity
@Immutable
@Table(name = "community_group")
public class PublishedGroup {
    @Id
    private UUID id;

    private String name;
    private String description;

    PublishedGroup() {}

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }
}
