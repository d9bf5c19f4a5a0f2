package org.kith.network.feeds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table as RFC 4180 has it, of as many lines as its quotes hold together. A little more is understood: blanks around
 * quotes, and a quote within a cell that does not begin with one.
 */
final class CsvRow {
    /** In characters. An open quote holds everything together up to the next one, which may be far away. */
    static final int LONGEST = 1024 * 1024;

    private final CsvLines lines;
    private final StringBuilder text;
    private final List<CsvLines.Line> linesAfter = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private boolean isUtf8;
    private int at;

    private CsvRow(CsvLines.Line line, CsvLines lines) {
        this.lines = lines;
        text = new StringBuilder(line.text());
        isUtf8 = line.isUtf8();
    }

    /**
     * The row that begins with the line, or empty when its quotes are broken or it is too long; then only this line is gone.
     */
    static Optional<CsvRow> of(CsvLines.Line line, CsvLines lines) throws IOException {
        var row = new CsvRow(line, lines);
        if (line.text().length() <= LONGEST && row.isWhole()) {
            return Optional.of(row);
        }
        lines.giveBack(row.linesAfter);
        return Optional.empty();
    }

    List<String> cells() {
        return cells;
    }

    /** Whether all of its lines were. */
    boolean isUtf8() {
        return isUtf8;
    }

    private boolean isWhole() throws IOException {
        while (true) {
            passBlanks();
            if (!isAt('"')) {
                plain();
            } else if (!quoted()) {
                return false;
            }
            passBlanks();
            if (at == text.length()) {
                return true;
            }
            if (!isAt(',')) {
                return false;
            }
            at++;
        }
    }

    private void plain() {
        var comma = text.indexOf(",", at);
        var end = comma < 0 ? text.length() : comma;
        cells.add(text.substring(at, end));
        at = end;
    }

    /** Whether the quote is closed. */
    private boolean quoted() throws IOException {
        var cell = new StringBuilder();
        for (at++; at < text.length() || goesOn(); at++) {
            if (isAt('"')) {
                at++;
                if (!isAt('"')) {
                    cells.add(cell.toString());
                    return true;
                }
            }
            cell.append(text.charAt(at));
        }
        return false;
    }

    /** Whether there is one more line that the open quote may hold. */
    private boolean goesOn() throws IOException {
        var line = lines.mayHoldMoreThan(text.length()) ? lines.next() : null;
        if (line == null) {
            return false;
        }
        linesAfter.add(line);
        text.append('\n').append(line.text());
        isUtf8 &= line.isUtf8();
        return true;
    }

    private void passBlanks() {
        while (isAt(' ') || isAt('\t')) {
            at++;
        }
    }

    private boolean isAt(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
