package org.kith.network.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts what became of each record, and what was wrong. */
class ImportReport {
    private static final int EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 60;

    private final Map<Trouble, List<String>> recordsByTrouble = new EnumMap<>(Trouble.class);
    private int taken;
    private int takenWithNote;
    private int setAside;

    /** @param record the record's id, or where it stands in the feed */
    void add(String record, Set<Trouble> troubles) {
        troubles.forEach(trouble -> recordsByTrouble.computeIfAbsent(trouble, none -> new ArrayList<>()).add(record));
        if (troubles.stream().anyMatch(Trouble::setsAside)) {
            setAside++;
        } else if (troubles.isEmpty()) {
            taken++;
        } else {
            takenWithNote++;
        }
    }

    View view() {
        return new View(taken, takenWithNote, setAside, recordsByTrouble.entrySet().stream()
                .map(each -> problem(each.getKey(), each.getValue())).toList());
    }

    private static Problem problem(Trouble trouble, List<String> records) {
        return new Problem(trouble.slug(), trouble.words(), records.size(), records.stream().limit(EXAMPLES)
                .map(id -> id.length() > LONGEST_EXAMPLE ? id.substring(0, LONGEST_EXAMPLE) + "…" : id).toList());
    }

    @Schema(name = "ImportReport", description = "What became of the records of a feed")
    record View(
            @Schema(required = true, description = "Taken as they are") int taken,
            @Schema(required = true, description = "Taken, with something to look at") int takenWithNote,
            @Schema(required = true, description = "Not taken") int setAside,
            @Schema(required = true) List<Problem> problems) {}

    @Schema(name = "ImportProblem")
    record Problem(
            @Schema(required = true, description = "A stable slug", examples = "id-not-uuid") String problem,
            @Schema(required = true) String words,
            @Schema(required = true, description = "How many records have it") int count,
            @Schema(required = true, description = "The ids of up to five of them") List<String> examples) {}
}
