package org.kith.network.feeds;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The lines of a table one by one, whichever way they end; what was read ahead can be given back. */
final class CsvLines {
    // Rows of an honest table that are broken cost far less.
    private static final int AGAIN_PER_CHARACTER = 4;
    private static final int MOST_BYTES_PER_CHARACTER = 3;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Line> ahead = new ArrayDeque<>();
    private boolean afterReturn;
    private int number;
    private long mayComeAgain;

    /** @param longest how many characters of a line are kept, and one more, so that it shows when there were more */
    CsvLines(InputStream table, int longest) {
        in = new BufferedInputStream(table);
        this.longest = longest;
        mayComeAgain = (long) AGAIN_PER_CHARACTER * longest;
    }

    /**
     * Whether a row that holds so many characters may hold the next line too. If it breaks, all of them are read again: they may be as
     * many times what was read anew, and no more, so that a table of nothing but broken quotes takes no longer than its length.
     */
    boolean mayHoldMoreThan(int characters) {
        return characters <= Math.min(longest, mayComeAgain);
    }

    /** The next line; null after the last. */
    Line next() throws IOException {
        var line = ahead.isEmpty() ? read() : ahead.poll();
        number += line == null ? 0 : 1;
        return line;
    }

    /** Gives back lines, the last ones read: they come again. */
    void giveBack(List<Line> lines) {
        for (var i = lines.size() - 1; i >= 0; i--) {
            ahead.addFirst(lines.get(i));
            mayComeAgain -= lines.get(i).text().length() + 1;
        }
        number -= lines.size();
    }

    /** The number of the line read last; the first is 1. */
    int number() {
        return number;
    }

    private Line read() throws IOException {
        bytes.reset();
        for (var c = in.read(); c >= 0; c = in.read()) {
            mayComeAgain += AGAIN_PER_CHARACTER;
            var isSecondOfTwo = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (isSecondOfTwo) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return line();
            }
            if (bytes.size() <= MOST_BYTES_PER_CHARACTER * longest) {
                bytes.write(c);
            }
        }
        return bytes.size() == 0 ? null : line();
    }

    private Line line() {
        var text = bytes.toString(StandardCharsets.UTF_8);
        // What was no UTF-8 does not become again what it was.
        var isUtf8 = text.indexOf('\ufffd') < 0
                || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
        var read = isUtf8 ? text : bytes.toString(WINDOWS_1252);
        return new Line(read.substring(0, Math.min(longest + 1, read.length())), isUtf8);
    }

    /** @param isUtf8 whether it was, as it should be; otherwise it was read as windows-1252, which spreadsheets like to write */
    record Line(String text, boolean isUtf8) {}
}
