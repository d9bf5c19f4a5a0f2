package org.kith.kit;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** New identifiers: UUID version 7 (RFC 9562), which sort by the time they were made and so keep B-tree inserts at the right edge. */
public final class Ids {
    private static final NoArgGenerator VERSION_7 = Generators.timeBasedEpochGenerator();

    public static UUID next() {
        return VERSION_7.generate();
    }

    private Ids() {}
}
