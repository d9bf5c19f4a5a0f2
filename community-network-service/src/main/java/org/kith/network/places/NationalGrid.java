package org.kith.network.places;

import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The British National Grid (EPSG:27700), from which Ordnance Survey's files count metres. The seven-parameter shift to WGS 84 is
 * right to about 5 metres everywhere in Great Britain (Ordnance Survey, "A guide to coordinate systems in Great Britain", 6.6).
 */
class NationalGrid {
    private static final String GRID = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy "
            + "+towgs84=446.448,-125.157,542.060,0.1502,0.2470,0.8421,-20.4894 +units=m +no_defs";
    private static final String WGS_84 = "+proj=longlat +datum=WGS84 +no_defs";

    private final CoordinateTransform transform;

    NationalGrid() {
        var systems = new CRSFactory();
        transform = new CoordinateTransformFactory().createTransform(systems.createFromParameters("grid", GRID),
                systems.createFromParameters("wgs84", WGS_84));
    }

    /**
     * The point on the earth.
     *
     * @param easting metres east of the grid's origin
     * @param northing metres north of it
     */
    Coordinates at(double easting, double northing) {
        var degrees = transform.transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
        return new Coordinates(degrees.y, degrees.x);
    }
}
