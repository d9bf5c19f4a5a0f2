package org.kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much of the processor the host gave to others since this was made. On a machine that is shared, what was measured meanwhile says
 * more about the others.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_stat.5.html">proc_stat(5)</a>
 */
final class Stolen {
    private static final Path TIMES = Path.of("/proc/stat");
    private static final int STEAL = 7;
    private static final int WITHOUT_GUESTS = 8;
    private final long[] before = times();

    /** 0 for nothing to 1 for all; 0 where the system does not say. */
    double share() {
        var now = times();
        var all = 0L;
        for (var i = 0; i < now.length; i++) {
            all += now[i] - before[i];
        }
        return all <= 0 ? 0 : (double) (now[STEAL] - before[STEAL]) / all;
    }

    private static long[] times() {
        try (var lines = Files.lines(TIMES)) {
            return Stream.of(lines.findFirst().orElse("").split(" +")).skip(1).limit(WITHOUT_GUESTS)
                    .mapToLong(Long::parseLong).toArray();
        } catch (IOException notLinux) {
            return new long[0];
        }
    }
}
