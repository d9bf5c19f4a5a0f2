package org.kith.stack;

import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Ends what ./kith up started. The state stays.")
final class DownCommand implements Callable<Integer> {
    private static final Duration DEADLINE = Duration.ofSeconds(90);
    @ParentCommand
    private Kith kith;

    @Override
    public Integer call() {
        var running = RunningStack.in(kith.state());
        if (running.isEmpty()) {
            System.out.println("Kith is not up.");
            return 0;
        }
        // The process ends its own parts in order; nothing else is touched.
        var process = running.get().process();
        process.destroy();
        if (!Waiting.until(DEADLINE, () -> !process.isAlive())) {
            throw new StackProblem("Kith (pid %d) did not end within %d s.".formatted(process.pid(), DEADLINE.toSeconds()));
        }
        System.out.println("Kith is down. Its state stays in " + kith.state() + ".");
        return 0;
    }
}
