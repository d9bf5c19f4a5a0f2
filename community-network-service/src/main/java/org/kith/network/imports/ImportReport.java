package org.kith.network.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts what became of each record, and what was wrong. It never changes: more records make a new one. */
public final class ImportReport {
    private static final int EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 60;

    private final Map<Trouble, Problem> problems = new EnumMap<>(Trouble.class);
    private int taken;
    private int takenWithNote;
    private int setAside;

    public ImportReport() {}

    /** Goes on where a report stopped. */
    public ImportReport(View view) {
        taken = view.taken();
        takenWithNote = view.takenWithNote();
        setAside = view.setAside();
        for (var problem : view.problems()) {
            Arrays.stream(Trouble.values()).filter(trouble -> trouble.slug().equals(problem.problem()))
                    .forEach(trouble -> problems.put(trouble, problem));
        }
    }

    public ImportReport with(Collection<FeedRecord> records) {
        var more = new ImportReport(view());
        records.forEach(more::add);
        return more;
    }

    /** The same with something that is wrong beside the records, such as with rows that are no records by themselves. */
    public ImportReport with(Trouble trouble, int count, List<String> examples) {
        var more = new ImportReport(view());
        if (count > 0) {
            more.problems.merge(trouble, Problem.of(trouble, count, examples), Problem::and);
        }
        return more;
    }

    /** The same with what is wrong beside its records. */
    public ImportReport with(ImportReport beside) {
        var more = new ImportReport(view());
        beside.problems.forEach((trouble, problem) -> more.problems.merge(trouble, problem, Problem::and));
        return more;
    }

    /** Whether any record has it. */
    public boolean has(Trouble trouble) {
        return problems.containsKey(trouble);
    }

    /** How many records have it. */
    public int count(Trouble trouble) {
        return has(trouble) ? problems.get(trouble).count() : 0;
    }

    private void add(FeedRecord record) {
        record.notes().forEach(trouble -> problems.merge(trouble, Problem.of(trouble, record.label()), Problem::and));
        if (record.isSetAside()) {
            setAside++;
        } else if (record.notes().isEmpty()) {
            taken++;
        } else {
            takenWithNote++;
        }
    }

    public View view() {
        return new View(taken, takenWithNote, setAside, List.copyOf(problems.values()));
    }

    @Schema(name = "ImportReport", description = "What became of the records of a feed")
    public record View(
            @Schema(required = true, description = "Taken as they are") int taken,
            @Schema(required = true, description = "Taken, with something to look at") int takenWithNote,
            @Schema(required = true, description = "Not taken") int setAside,
            @Schema(required = true) List<Problem> problems) {}

    @Schema(name = "ImportProblem")
    public record Problem(
            @Schema(required = true, description = "A stable slug", examples = "id-not-uuid") String problem,
            @Schema(required = true) String words,
            @Schema(required = true, description = "How many records, or rows of tables, have it") int count,
            @Schema(required = true, description = "The ids of up to five of them") List<String> examples) {

        static Problem of(Trouble trouble, String record) {
            return of(trouble, 1, List.of(record));
        }

        static Problem of(Trouble trouble, int count, List<String> examples) {
            return new Problem(trouble.slug(), trouble.words(), count, examples.stream().limit(EXAMPLES).map(
                    each -> each.length() > LONGEST_EXAMPLE ? each.substring(0, LONGEST_EXAMPLE) + "…" : each).toList());
        }

        Problem and(Problem more) {
            return new Problem(problem, words, count + more.count,
                    Stream.concat(examples.stream(), more.examples.stream()).limit(EXAMPLES).toList());
        }
    }
}
