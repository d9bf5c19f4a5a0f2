package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "doctor", description = "Says what is missing or already taken, and what is running.")
final class DoctorCommand implements Callable<Integer> {
    private static final long MEMORY_MB = 3_500;
    private static final long DISK_MB = 2_000;
    @ParentCommand
    private Kith kith;
    private boolean healthy = true;

    @Override
    public Integer call() throws IOException {
        var running = RunningStack.in(kith.state());
        check(Runtime.version().feature() >= 17, "Java " + Runtime.version().feature(), "17 or later is needed");
        for (var tool : new String[]{"sh", "setsid", "unshare", "setpriv"}) {
            check(onPath(tool), tool, "install the package util-linux (for sh: dash)");
        }
        var disk = Files.getFileStore(kith.checkout().root()).getUsableSpace() / 1_048_576;
        check(disk >= DISK_MB, "disk: %d MB free".formatted(disk), "%d MB are needed".formatted(DISK_MB));
        checkBuilt();
        if (running.isPresent()) {
            sayRunning(running.get());
        } else {
            checkRoom();
        }
        return healthy ? 0 : 1;
    }

    private void checkRoom() throws IOException {
        var memory = Processes.availableMegabytes();
        check(memory >= MEMORY_MB, "memory: %d MB available".formatted(memory), "%d MB are needed".formatted(MEMORY_MB));
        var ports = Ports.of(System.getenv());
        var taken = ports.taken();
        taken.forEach(line -> check(false, "ports", line));
        if (taken.isEmpty()) {
            check(true, "ports: all %d are free".formatted(ports.numbers().size()), "");
        }
        System.out.println("  Kith is not up.");
    }

    private void checkBuilt() {
        var missing = Stream
                .concat(Stream.of(kith.checkout().postgresql(), kith.checkout().keycloak()),
                        StackParts.SERVICES.stream().map(kith.checkout()::serviceJar))
                .filter(path -> !Files.exists(path)).map(path -> kith.checkout().root().relativize(path).toString()).toList();
        check(missing.isEmpty(), "everything is built", "not built: " + String.join(", ", missing) + "; ./kith up builds it");
    }

    private void sayRunning(RunningStack running) {
        System.out.printf("  Kith is up at %s (pid %d)%n", running.gatewayUrl(), running.process().pid());
        var total = line("kith", Optional.of(running.process()), false);
        var parts = Stream.concat(Stream.of("postgresql", "mail", "kafka", "keycloak"), StackParts.SERVICES.stream()).toList();
        for (var part : parts) {
            var process = Guarded.pid(kith.state().resolve("run").resolve(part + ".pid"));
            check(process.isPresent(), part, "is not running; ./kith logs " + part);
            total += line(part, process.isPresent() ? ProcessHandle.of(process.getAsLong()) : Optional.empty(), true);
        }
        System.out.printf("  %-28s %38d MB%n", "together", total);
    }

    private static long line(String part, Optional<ProcessHandle> process, boolean withChildren) {
        if (process.isEmpty()) {
            return 0;
        }
        var memory = withChildren ? Processes.residentMegabytes(process.get()) : Processes.ownResidentMegabytes(process.get());
        System.out.printf("  %-28s pid %-8d %24d MB%n", part, process.get().pid(), memory);
        return memory;
    }

    private void check(boolean fine, String what, String otherwise) {
        healthy &= fine;
        System.out.println((fine ? "  ok       " : "  MISSING  ") + what + (fine ? "" : ": " + otherwise));
    }

    private static boolean onPath(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
