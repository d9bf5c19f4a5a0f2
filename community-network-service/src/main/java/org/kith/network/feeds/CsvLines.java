package org.kith.network.feeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The lines of a table one by one, whichever way they end; what was read ahead can be given back. */
final class CsvLines {
    // Rows of an honest table that are broken cost far less.
    private static final int AGAIN_PER_CHARACTER = 4;

    private final Reader in;
    private final int longest;
    private final Deque<String> ahead = new ArrayDeque<>();
    private boolean afterReturn;
    private int number;
    private long mayComeAgain;

    /** @param longest how many characters of a line are kept, and one more, so that it shows when there were more */
    CsvLines(InputStream table, int longest) {
        in = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
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
    String next() throws IOException {
        var line = ahead.isEmpty() ? read() : ahead.poll();
        number += line == null ? 0 : 1;
        return line;
    }

    /** Gives back lines, the last ones read: they come again. */
    void giveBack(List<String> lines) {
        for (var i = lines.size() - 1; i >= 0; i--) {
            ahead.addFirst(lines.get(i));
            mayComeAgain -= lines.get(i).length() + 1;
        }
        number -= lines.size();
    }

    /** The number of the line read last; the first is 1. */
    int number() {
        return number;
    }

    private String read() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0; c = in.read()) {
            mayComeAgain += AGAIN_PER_CHARACTER;
            var isSecondOfTwo = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (isSecondOfTwo) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return line.toString();
            }
            if (line.length() <= longest) {
                line.append((char) c);
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
