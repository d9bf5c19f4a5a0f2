package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The note a running stack leaves in its state folder for the other commands. */
record RunningStack(ProcessHandle process, Ports ports, String journey) {
    private static final String FILE = "kith.pid";
    /** The stack is still starting. */
    static final String STARTING = "starting";
    static final String COMPLETED = "completed";
    static final String BROKEN = "broken";

    /** The stack whose process lives. */
    static Optional<RunningStack> in(Path state) {
        var note = new Properties();
        try (var in = Files.newBufferedReader(state.resolve(FILE))) {
            note.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(note.getProperty("pid")))
                .filter(process -> Processes.started(process).equals(note.getProperty("started")))
                .map(process -> new RunningStack(process, Ports.load(note), note.getProperty("journey")));
    }

    /** The running stack of this checkout. */
    static RunningStack required(Path state) {
        return in(state).orElseThrow(() -> new StackProblem("Kith is not up. Start it with ./kith up."));
    }

    static void note(Path state, Ports ports, String journey) {
        var note = new Properties();
        var self = ProcessHandle.current();
        note.setProperty("pid", String.valueOf(self.pid()));
        note.setProperty("started", Processes.started(self));
        note.setProperty("journey", journey);
        ports.store(note);
        Secrets.store(state.resolve(FILE), note, "The running stack");
    }

    static void forget(Path state) {
        try {
            Files.deleteIfExists(state.resolve(FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String gatewayUrl() {
        return "http://localhost:" + ports.at(Port.GATEWAY);
    }

    String mailUrl() {
        return "http://localhost:" + ports.at(Port.MAIL_WEB);
    }

    Tokens tokens() {
        return new Tokens("http://localhost:" + ports.at(Port.KEYCLOAK) + "/realms/kith");
    }
}
