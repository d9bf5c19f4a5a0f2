package org.kith.network.places;

import java.util.Map;
import java.util.Optional;

/**
 * A postcode of a file.
 *
 * @param ended year and month since which it is no longer in use
 * @param deciles of its LSOA, by the year of their index
 */
record KnownPostcode(String code, Coordinates point, Optional<String> lsoa, Optional<String> ward, Optional<String> district,
        Optional<String> ended, Map<Integer, Integer> deciles) {}
