package org.kith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A country like Great Britain in which people live: about 2,000 towns of very different sizes (the size falls with the rank, as
 * Zipf saw it), people around the middle of each as in a bell curve, and councils that rule the towns nearest to them.
 */
final class Britain {
    private static final int TOWNS = 2_000;
    private static final int FIRST_WARD = 5_900_000;
    /** The coast from Land's End with the sun, very roughly: degrees north, degrees east. */
    private static final double[][] COAST = {{50.07, -5.7}, {50.8, -4.55}, {51.2, -4.15}, {51.22, -3.2}, {51.6, -2.65},
            {51.4, -3.25}, {51.6, -4.2}, {51.65, -5.05}, {51.88, -5.25}, {52.1, -4.65}, {52.45, -4.05}, {52.8, -4.7},
            {53.3, -4.55},
            {53.35, -3.5}, {53.4, -3.05}, {53.85, -3.0}, {54.05, -3.2}, {54.5, -3.6}, {54.9, -3.5}, {54.7, -5.0},
            {55.45, -4.65},
            {55.75, -4.9}, {55.35, -5.7}, {56.4, -5.5}, {57.0, -5.8}, {57.9, -5.3}, {58.6, -5.0}, {58.62, -3.1}, {57.85, -4.0},
            {57.55, -4.1}, {57.68, -2.0}, {57.15, -2.1}, {56.3, -2.7}, {55.98, -3.3}, {55.95, -2.4}, {55.0, -1.45},
            {54.6, -1.0},
            {54.1, -0.15}, {53.6, 0.1}, {53.1, 0.3}, {52.9, 0.1}, {52.95, 1.1}, {52.5, 1.7}, {51.8, 1.1}, {51.5, 0.6},
            {51.35, 1.4}, {51.1, 1.3}, {50.92, 0.95}, {50.75, 0.2}, {50.75, -0.9}, {50.6, -2.3}, {50.65, -3.3}, {50.2, -3.7},
            {50.35, -4.4}, {50.0, -5.2}};

    /** @param share of all services */
    record Town(int number, Point middle, double share, double spreadMetres, String council, List<Ward> wards) {}

    record Ward(String code, String council, Point middle) {}

    final List<Town> towns = new ArrayList<>();
    private final SplittableRandom random;

    Britain(long seed, int councils) {
        random = new SplittableRandom(seed);
        var middles = new ArrayList<Point>();
        while (middles.size() < TOWNS) {
            middles.add(somewhere());
        }
        var shares = shares();
        for (var i = 0; i < TOWNS; i++) {
            var council = "E069%05d".formatted(nearest(middles.get(i), middles.subList(0, councils)));
            var town = new Town(i, middles.get(i), shares[i], 800 + 40_000 * Math.sqrt(shares[i]), council, new ArrayList<>());
            towns.add(town);
            addWards(town);
        }
    }

    /** Somewhere in or around a town, on land. */
    Point around(Town town) {
        while (true) {
            var north = random.nextGaussian() * town.spreadMetres();
            var east = random.nextGaussian() * town.spreadMetres();
            var point = town.middle().moved(north, east);
            if (isLand(point)) {
                return point;
            }
        }
    }

    List<Ward> wards() {
        return towns.stream().flatMap(town -> town.wards().stream()).toList();
    }

    private void addWards(Town town) {
        var count = 1 + (int) (town.share() * 800);
        for (var i = 0; i < count; i++) {
            var middle = i == 0 ? town.middle() : around(town);
            town.wards().add(new Ward("E%08d".formatted(FIRST_WARD + town.number() * 100 + i), town.council(), middle));
        }
    }

    private Point somewhere() {
        while (true) {
            var point = new Point(random.nextDouble(50, 58.7), random.nextDouble(-5.9, 1.8));
            if (isLand(point)) {
                return point;
            }
        }
    }

    private static double[] shares() {
        var shares = new double[TOWNS];
        var all = 0.0;
        for (var rank = 0; rank < TOWNS; rank++) {
            all += shares[rank] = 1.0 / (rank + 6);
        }
        for (var rank = 0; rank < TOWNS; rank++) {
            shares[rank] /= all;
        }
        return shares;
    }

    private static int nearest(Point point, List<Point> others) {
        var best = 0;
        for (var i = 1; i < others.size(); i++) {
            if (point.metresTo(others.get(i)) < point.metresTo(others.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /** Whether a line northwards crosses the coast an odd number of times. */
    private static boolean isLand(Point point) {
        var inside = false;
        for (int i = 0, j = COAST.length - 1; i < COAST.length; j = i++) {
            var a = COAST[i];
            var b = COAST[j];
            if (a[1] > point.longitude() != b[1] > point.longitude()
                    && point.latitude() < (b[0] - a[0]) * (point.longitude() - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
