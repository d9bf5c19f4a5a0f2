package org.kith.network.assets;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.kith.network.versions.Version;

/** What an asset was before one of its changes, and what that change was. */
@Entity
@Immutable
@Table(name = "asset_version")
@AttributeOverride(name = "id.recordId", column = @Column(name = "asset_id"))
class AssetVersion extends Version {
    @Enumerated(EnumType.STRING)
    private AssetChange change;

    @Embedded
    private AssetContent content;

    AssetVersion() {}

    AssetChange change() {
        return change;
    }

    @Override
    public String changeInWords() {
        return change.words();
    }

    @Override
    public AssetContent content() {
        return content;
    }
}
