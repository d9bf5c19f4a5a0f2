package org.kith.network.feeds;

import java.net.URI;

/** What is at a feed's address. */
enum FeedKind {
    /** Whatever it turns out to be: an address that ends like a file is one, any other has pages of services below it. */
    AUTO,
    /** Pages of Open Referral UK, 3.0 or 1.0; which of them shows in the pages. */
    ORUK,
    /** A zip of HSDS tables. */
    HSDS_CSV;

    boolean isFile(URI address) {
        return this == HSDS_CSV
                || this == AUTO && address.getPath() != null && address.getPath().matches("(?i).*\\.(zip|json)");
    }
}
