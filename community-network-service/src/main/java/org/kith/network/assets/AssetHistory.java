package org.kith.network.assets;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.kith.network.versions.History;

/** What assets were before each of their changes. Who to ask, and a name that is shown, are never in it. */
@Singleton
class AssetHistory extends History<AssetVersion> {
    private static final String REMEMBER = """
            insert into asset_version (asset_id, number, council, changed_at, changed_by, change, type, title, description, ward,
                latitude, longitude, how_to)
            select id, version, council, :at, :by, :change, type, title, description, ward, latitude, longitude, how_to
            from community_asset where id = any (:records)
            on conflict (asset_id, number) do nothing
            """;

    AssetHistory(EntityManager entities) {
        super(entities, AssetVersion.class, REMEMBER);
    }
}
