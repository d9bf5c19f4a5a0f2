package org.kith.network.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts what became of each row, and what was wrong. */
class LoadReport {
    private static final int EXAMPLES = 5;

    private final Map<LoadTrouble, List<String>> rowsByTrouble = new EnumMap<>(LoadTrouble.class);
    private int taken;
    private int setAside;

    /** @param row its postcode or code where it has a good one, or where it stands in the file */
    void add(String row, Set<LoadTrouble> troubles) {
        troubles.forEach(trouble -> rowsByTrouble.computeIfAbsent(trouble, none -> new ArrayList<>()).add(row));
        if (troubles.stream().anyMatch(LoadTrouble::setsAside)) {
            setAside++;
        } else {
            taken++;
        }
    }

    View view() {
        return new View(taken, setAside, rowsByTrouble.entrySet().stream()
                .map(each -> problem(each.getKey(), each.getValue())).toList());
    }

    private static Problem problem(LoadTrouble trouble, List<String> rows) {
        return new Problem(trouble.slug(), trouble.words(), rows.size(), rows.stream().limit(EXAMPLES).toList());
    }

    @Schema(name = "LoadReport", description = "What became of the rows of a file")
    record View(
            @Schema(required = true, description = "New, or brought up to date") int taken,
            @Schema(required = true, description = "Not taken") int setAside,
            @Schema(required = true) List<Problem> problems) {}

    @Schema(name = "LoadProblem")
    record Problem(
            @Schema(required = true, description = "A stable slug", examples = "no-position") String problem,
            @Schema(required = true) String words,
            @Schema(required = true, description = "How many rows have it") int count,
            @Schema(required = true, description = "The postcodes or codes of up to five of them, or where they stand in the file") List<String> examples) {}
}
