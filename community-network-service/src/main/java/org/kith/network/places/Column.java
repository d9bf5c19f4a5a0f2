package org.kith.network.places;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What we read of a file, by the names the column has in the files we know: ours, the ONS Postcode Directory and its kin of 2011
 * and later (where codes carry the year they are of, such as {@code lad25cd}), the headings of Code-Point Open, and the ONS's
 * tables of wards and LSOAs. Of several names the first that is there counts.
 */
enum Column {
    /** Whole, in any spelling. */
    POSTCODE("postcode", "pcds", "pcd[78]?"),
    /** Degrees north, WGS 84. */
    LATITUDE("latitude", "lat"),
    /** Degrees east, WGS 84. */
    LONGITUDE("longitude", "long"),
    /** Metres, British National Grid. */
    EASTING("eastings?", "oseast1m", "east1m", "bng_e"),
    /** Metres, British National Grid. */
    NORTHING("northings?", "osnrth1m", "north1m", "bng_n"),
    /** The code of 2021, or else of 2011. */
    LSOA("lsoa21_code", "lsoa21(cd)?", "lsoa11_code", "lsoa11(cd)?"),
    /** As the code. */
    LSOA_NAME("lsoa21_name", "lsoa21nm", "lsoa11_name", "lsoa11nm"),
    /** GSS code. */
    WARD("ward_code", "wd[0-9]{2}cd", "osward", "ward", "admin_ward_code"),
    /** In English. */
    WARD_NAME("ward_name", "wd[0-9]{2}nm"),
    /** GSS code of the lower-tier council. */
    DISTRICT("lad_code", "lad[0-9]{2}cd", "oslaua", "laua", "admin_district_code"),
    /** GSS code of the upper-tier council. */
    COUNTY("utla_code", "utla[0-9]{2}cd", "cty[0-9]{2}cd"),
    /** Year and month in which the postcode went out of use: 201908. */
    ENDED("doterm");

    private final List<Pattern> names;

    Column(String... names) {
        this.names = List.of(names).stream().map(Pattern::compile).toList();
    }

    /** Which of the columns it is. */
    OptionalInt among(List<String> columns) {
        return names.stream().flatMapToInt(name -> IntStream.range(0, columns.size())
                .filter(i -> name.matcher(columns.get(i)).matches())).findFirst();
    }
}
