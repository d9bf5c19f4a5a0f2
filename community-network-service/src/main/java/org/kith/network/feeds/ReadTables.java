package org.kith.network.feeds;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.kith.network.feeds.FullRecords.Brief;
import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.Trouble;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a zip of HSDS tables: all rows go into the database first, then service after service is put together from them. */
@Singleton
class ReadTables {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final int ROWS_AT_ONCE = 2000;
    /** Under this key is how many records there are, once all is there. */
    private static final String COMPLETE = "#complete";
    /** Under this key is how many rows were too many, and of what some of them were. */
    private static final String CUT = "#cut";
    private static final String EXAMPLE = "#example";
    /** A row of any table that cannot be read; it counts as a record, so that the report tells of it. */
    private static final String BROKEN = "#broken";

    private final StagedRows staged;
    private final FeedsConfig config;

    ReadTables(StagedRows staged, FeedsConfig config) {
        this.staged = staged;
        this.config = config;
    }

    boolean areStaged(UUID run) throws FeedTrouble {
        return ask(() -> staged.get(run, Set.of(COMPLETE))).containsKey(COMPLETE);
    }

    void stage(UUID run, Bytes file) throws IOException {
        if (areStaged(run)) {
            return;
        }
        ask(() -> {
            staged.forget(run);
            return null;
        });
        var rows = new Rows(run);
        BoundedZip.read(file, config.largestTables().asLongValue(), (name, content) -> {
            var table = CsvTable.in(name);
            if (table.isPresent()) {
                CsvRows.read(content, rows.of(table.get(), CsvTable.fileName(name)));
            }
        });
        if (rows.services == 0) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
        rows.flush();
        var cut = ask(() -> staged.cut(run));
        rows.add(new StagedRows.Row(CUT, CUT, Integer.toString(cut.count())));
        for (var row : cut.some()) {
            rows.add(new StagedRows.Row(CUT, EXAMPLE, table(row) + " of " + row.key()));
        }
        rows.add(new StagedRows.Row(COMPLETE, COMPLETE, Integer.toString(rows.records)));
        rows.flush();
    }

    /** Puts the services together, from the place on. */
    void join(UUID run, Taking taking) throws FeedTrouble {
        var records = Integer.parseInt(ask(() -> staged.get(run, Set.of(COMPLETE))).get(COMPLETE).get(COMPLETE).get(0));
        taking.begins("HSDS_CSV", (long) records);
        var done = taking.from().record();
        var atOnce = config.batch();
        while (done < records) {
            var joined = join(run, done, Math.min(records, done + atOnce));
            for (var record : joined) {
                taking.take(record, new Place(1, ++done));
            }
            // Where some are too large together, fewer are tried, and then more again bit by bit.
            atOnce = joined.isEmpty() ? Math.max(1, atOnce / 2) : Math.min(config.batch(), atOnce + 1);
        }
        tellOfCutRows(run, taking);
        tellOfRowsOfNothing(run, taking);
    }

    /** These records; none of them when they are too large to be put together at once. One by itself may be: then it is said of it. */
    private List<FeedRecord> join(UUID run, int from, int to) throws FeedTrouble {
        try {
            var tables = new JoinTables(staged, run);
            var services = ask(() -> tables.services(IntStream.range(from, to).mapToObj(ReadTables::key).toList()));
            return IntStream.range(from, to).mapToObj(number -> record(tables, services.get(key(number)), number)).toList();
        } catch (FeedTrouble e) {
            if (e.why() != FeedTrouble.Cause.TOO_LARGE) {
                throw e;
            }
            return to - from == 1 ? List.of(tooLarge(run, from)) : List.of();
        }
    }

    private static FeedRecord record(JoinTables tables, ObjectNode service, int number) {
        return service == null
                ? broken(tables.text(BROKEN, key(number)).orElse(where(number)))
                : record(service, where(number));
    }

    private FeedRecord tooLarge(UUID run, int number) throws FeedTrouble {
        var tables = new JoinTables(staged, run);
        var record = record(tables, ask(() -> tables.alone(key(number))).orElse(null), number);
        record.note(Trouble.RECORD_TOO_LARGE);
        return record;
    }

    private void tellOfCutRows(UUID run, Taking taking) throws FeedTrouble {
        var cut = ask(() -> staged.get(run, Set.of(CUT)));
        if (cut.containsKey(CUT)) {
            taking.note(Trouble.ROWS_LEFT_OUT, Integer.parseInt(cut.get(CUT).get(CUT).get(0)),
                    cut.getOrDefault(EXAMPLE, Map.of()).getOrDefault(CUT, List.of()));
        }
    }

    private void tellOfRowsOfNothing(UUID run, Taking taking) throws FeedTrouble {
        var owners = new HashMap<String, String>();
        CsvTable.OWNERS.forEach((column, table) -> owners.put(column, table.by("id")));
        owners.put(CsvTable.NO_COLUMN, "");
        var found = ask(() -> staged.ofNothing(run, owners));
        var examples = new ArrayList<String>();
        for (var row : found.some()) {
            examples.add(ask(() -> label(row)));
        }
        taking.note(Trouble.ROW_OF_NOTHING, found.count(), examples);
    }

    /** As "phone 17". */
    private static String label(StagedRows.Row row) throws IOException {
        return table(row) + " " + JSON.readTree(row.json()).path("id").asText(row.key());
    }

    private static String table(StagedRows.Row row) {
        return row.kind().split("/", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static FeedRecord record(ObjectNode service, String where) {
        var record = new Brief(service, false, where).record();
        if (service.findValue(CsvRows.NOT_UTF_8) != null) {
            record.note(Trouble.NOT_UTF_8);
        }
        return record;
    }

    private static FeedRecord broken(String where) {
        var record = new FeedRecord(MissingNode.getInstance(), where);
        record.note(Trouble.ROW_BROKEN);
        return record;
    }

    private static String where(int number) {
        return "row " + (number + 1);
    }

    private static String key(int number) {
        return "#" + number;
    }

    private static <T> T ask(Question<T> question) throws FeedTrouble {
        try {
            return question.ask();
        } catch (SQLException e) {
            // The database is no part of the feed: whoever works on the run knows what to do about it.
            throw new IllegalStateException(e);
        } catch (FeedTrouble e) {
            throw e;
        } catch (IOException e) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
    }

    private interface Question<T> {
        T ask() throws SQLException, IOException;
    }

    /** Collects rows so that many go to the database at once. */
    private class Rows {
        private final UUID run;
        private final Waiting<StagedRows.Row> waiting = new Waiting<>(ROWS_AT_ONCE);
        private int services;
        private int records;

        Rows(UUID run) {
            this.run = run;
        }

        CsvRows.OnRow of(CsvTable table, String file) {
            return new CsvRows.OnRow() {
                @Override
                public void row(Map<String, String> row) throws IOException {
                    add(table, row);
                }

                @Override
                public void broken(int line) throws IOException {
                    add(new StagedRows.Row(key(records++), BROKEN, "line " + line + " of " + file));
                }
            };
        }

        private void add(CsvTable table, Map<String, String> row) throws IOException {
            var name = table.nameOf(row);
            if (name.isPresent()) {
                add(new StagedRows.Row(name.get(), table.by("id"), ""));
            }
            if (table == CsvTable.SERVICE) {
                services++;
                add(new StagedRows.Row(key(records++), table.name(), JSON.writeValueAsString(row)));
                return;
            }
            var column = table.keyOf(row).orElse(CsvTable.NO_COLUMN);
            add(new StagedRows.Row(row.getOrDefault(column, ""), table.by(column), JSON.writeValueAsString(row)));
        }

        void add(StagedRows.Row row) throws FeedTrouble {
            waiting.add(row, 2L * row.json().length());
            if (waiting.isEnough()) {
                flush();
            }
        }

        void flush() throws FeedTrouble {
            ask(() -> {
                staged.put(run, waiting.takeAll());
                return null;
            });
        }
    }
}
