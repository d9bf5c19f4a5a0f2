package org.kith.network.groups;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.kith.network.versions.History;

/** What groups said of themselves before each change. Where their letters go is not in it: that is somebody's own address. */
@Singleton
class GroupHistory extends History<GroupVersion> {
    private static final String REMEMBER = """
            insert into group_version (group_id, number, council, changed_at, changed_by, change, name, description, url)
            select id, version, council, :at, :by, :change, name, description, url from community_group where id = any (:records)
            on conflict (group_id, number) do nothing
            """;

    GroupHistory(EntityManager entities) {
        super(entities, GroupVersion.class, REMEMBER);
    }
}
