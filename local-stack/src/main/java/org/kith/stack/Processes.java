package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the system tells about processes. */
final class Processes {
    private Processes() {}

    /** When it started: a pid alone may belong to another program by now. */
    static String started(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }

    /** Resident memory of a process and its children, in MB. */
    static long residentMegabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(each -> resident(each.pid())).sum() / 1024;
    }

    static long ownResidentMegabytes(ProcessHandle process) {
        return resident(process.pid()) / 1024;
    }

    private static long resident(long pid) {
        try {
            return kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
        } catch (IOException e) {
            return 0;
        }
    }

    /** Memory that could be used now, in MB. */
    static long availableMegabytes() throws IOException {
        return kilobytes(Path.of("/proc/meminfo"), "MemAvailable:") / 1024;
    }

    private static long kilobytes(Path file, String field) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }
}
