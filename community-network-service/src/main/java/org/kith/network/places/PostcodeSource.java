package org.kith.network.places;

/** Which product a file of postcodes is. */
enum PostcodeSource {
    ONS_POSTCODE_DIRECTORY, CODE_POINT_OPEN, OTHER;

    static PostcodeSource of(Csv file) {
        if (file.has(Column.ENDED)) {
            return ONS_POSTCODE_DIRECTORY;
        }
        return file.has(Column.LATITUDE) ? OTHER : CODE_POINT_OPEN;
    }
}
