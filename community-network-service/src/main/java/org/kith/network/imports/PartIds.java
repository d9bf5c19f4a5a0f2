package org.kith.network.imports;

import java.util.UUID;

/**
 * The ids of the parts of one service: the source's own where they are UUIDs, otherwise such that the same part has the same id at
 * every reading.
 *
 * @param namespace keeps ids apart that mean something in one feed only
 * @param service the id the source gives the service
 */
record PartIds(String namespace, String service) {

    UUID of(String kind, Fields part) {
        var id = part.raw("id");
        return id.filter(SourceId::isUuid).map(UUID::fromString)
                .orElseGet(() -> SourceId.of(namespace, kind, service + "/" + id.orElseGet(() -> part.node().toString())));
    }
}
