package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "logs", description = "Shows what a part says; without a part, which there are.")
final class LogsCommand implements Callable<Integer> {
    @ParentCommand
    private Kith kith;
    @Parameters(arity = "0..1", paramLabel = "part")
    private String part;
    @Option(names = {"-f", "--follow"}, description = "Goes on with what is said from now.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var logs = kith.state().resolve("logs");
        var parts = parts();
        if (part == null) {
            System.out.println("Logs in " + logs + ": " + String.join(", ", parts));
            return 0;
        }
        if (!parts.contains(part)) {
            throw new StackProblem("There is no log of " + part + ". There are: " + String.join(", ", parts));
        }
        var file = logs.resolve(part + ".log").toString();
        var command = follow ? List.of("tail", "-n", "200", "-F", file) : List.of("tail", "-n", "200", file);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<String> parts() throws IOException {
        var logs = kith.state().resolve("logs");
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.log$", "")).sorted()
                    .collect(Collectors.toList());
        }
    }
}
