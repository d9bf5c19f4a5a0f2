package org.kith.network.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Something that can be read from its beginning as often as one likes. */
interface Bytes {
    InputStream open() throws IOException;

    default boolean isZip() throws IOException {
        try (var in = new BufferedInputStream(open())) {
            return isZip(in);
        }
    }

    /** Looks at the first bytes and leaves them where they are. */
    static boolean isZip(BufferedInputStream in) throws IOException {
        in.mark(4);
        var zip = in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
        in.reset();
        return zip;
    }
}
