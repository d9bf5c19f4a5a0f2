package org.kith.network.directory;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

/** Ids of what has no row of its own, the same every time: a reader may keep them (RFC 9562, version 5). */
final class StableId {
    private static final NameBasedGenerator VERSION_5 = Generators.nameBasedGenerator(
            UUID.fromString("8e1c9a52-4b0e-4c63-9a3c-1c7a5b1f6d40"));

    static UUID of(Object... path) {
        var name = new StringBuilder();
        for (var part : path) {
            name.append(part).append('\n');
        }
        return VERSION_5.generate(name.toString());
    }

    private StableId() {}
}
