package org.kith.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One server process: how to make it ready to start, start it, stop it and ask whether it answers.
 *
 * @param prepare runs before every start, also after a crash
 * @param stopSignal the signal that asks for an orderly end
 * @param grace how long an orderly end may take before the process is killed
 * @param ready whether the server answers now; never throws
 */
record Part(String name, int port, Preparation prepare, List<String> command, Map<String, String> environment, Path directory,
        String stopSignal, Duration grace, Probe ready) {

    /** Work that must be done before a start. */
    interface Preparation {
        void run() throws Exception;
    }

    /** A question to a server. */
    interface Probe {
        boolean answers();
    }
}
