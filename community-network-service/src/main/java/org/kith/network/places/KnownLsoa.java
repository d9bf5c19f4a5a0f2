package org.kith.network.places;

import java.util.Map;
import java.util.Optional;

/**
 * An LSOA of a file.
 *
 * @param deciles by the year of their index
 */
record KnownLsoa(String code, Optional<String> name, Optional<Coordinates> centre, Optional<String> ward,
        Optional<String> district, Map<Integer, Integer> deciles) {}
