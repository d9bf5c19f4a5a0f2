package org.kith.stack;

import java.nio.file.Path;

import org.kith.stack.journey.JourneyBroken;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code kith}: the suite on one machine. */
@Command(name = "kith", description = "The suite on one machine.", mixinStandardHelpOptions = true, subcommands = {
        UpCommand.class, DownCommand.class, DemoCommand.class, ImportCommand.class, LoadCommand.class, MailCommand.class,
        LogsCommand.class,
        DoctorCommand.class})
public final class Kith {
    private final Checkout checkout = Checkout.find();

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Kith()).setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof StackProblem || problem instanceof JourneyBroken) {
                command.getErr().println(problem.getMessage());
                return 1;
            }
            throw problem;
        }).execute(args);
    }

    Checkout checkout() {
        return checkout;
    }

    /** Databases, logs, keys and what is running. */
    Path state() {
        var named = System.getenv("KITH_STATE");
        return named == null ? checkout.root().resolve(".kith") : Path.of(named).toAbsolutePath();
    }

    Path story() {
        return checkout.root().resolve("demo/wigan/alison.json");
    }
}
