package org.kith.network.imports;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

/** The id that a record of a feed has here. */
final class SourceId {
    private static final NameBasedGenerator VERSION_5 = Generators.nameBasedGenerator(
            UUID.fromString("5d0c4f0e-6a50-4f0c-8d7e-0f5f1b7a9c21"));

    static boolean isUuid(String id) {
        try {
            // Java reads "1-1-1-1-1" too, and would make something else of it.
            return UUID.fromString(id).toString().equalsIgnoreCase(id);
        } catch (IllegalArgumentException notAUuid) {
            return false;
        }
    }

    /** The UUID itself, or for any other text one that is always the same for this council, kind and text (RFC 9562, version 5). */
    static UUID of(String council, String kind, String id) {
        return isUuid(id) ? UUID.fromString(id) : VERSION_5.generate(council + '\n' + kind + '\n' + id);
    }

    private SourceId() {}
}
