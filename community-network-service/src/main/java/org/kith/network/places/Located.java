package org.kith.network.places;

import java.util.Optional;

/**
 * Where a postcode is.
 *
 * @param postcode as it is written
 * @param point of the postcode, or the middle of all postcodes that begin with an outward code
 * @param lsoa GSS code; only of a whole postcode, and where the file it came from says so; so are ward and district
 * @param ward GSS code
 * @param district GSS code of the lower-tier council
 * @param ended year and month ({@code 2019-08}) since which it is no longer in use
 */
public record Located(Postcode postcode, Coordinates point, Optional<String> lsoa, Optional<String> ward,
        Optional<String> district, Optional<String> ended) {

    /** Whether only the outward code was given, so that the point is about right and no more. */
    public boolean isPartial() {
        return postcode.isPartial();
    }

    @Override
    public String toString() {
        return "Located[...]";
    }
}
