package org.kith.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.kith.stack.StackProblem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./kith bench}: how fast it answers, held against the bare statement, and whether the answers are right. */
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = {Bench.Match.class, Bench.Search.class,
        Bench.AllOthers.class, Bench.Import.class})
public final class Bench {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The exit code: 0 when all answers were right and everything that should be reached was. */
    static int run(String... arguments) {
        return new CommandLine(new Bench()).setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof StackProblem || problem instanceof BenchFailed) {
                command.getErr().println(problem.getMessage());
                return 1;
            }
            throw problem;
        }).execute(arguments);
    }

    /** How to measure. */
    static final class Settings {
        @Option(names = "--services", defaultValue = "100000", description = "How many services there are: ${DEFAULT-VALUE}.")
        int services;
        @Option(names = "--rounds", defaultValue = "5", description = "How often each is measured: ${DEFAULT-VALUE}.")
        int rounds;
        @Option(names = "--seconds", defaultValue = "5", description = "How long each measurement takes: ${DEFAULT-VALUE}.")
        int seconds;
        @Option(names = "--warm-up", defaultValue = "20", description = "How many such times warming up takes at most: ${DEFAULT-VALUE}.")
        int warmUp;
        @Option(names = "--tries", defaultValue = "10", description = "How often a measurement is taken in which the host gave the processor to others: ${DEFAULT-VALUE} times at most.")
        int tries;
        @Option(names = "--json", description = "Also writes the figures to this file.")
        Path json;
        @Option(names = "--report-only", description = "Exit code 0 although something was not reached.")
        boolean reportOnly;
        @Option(names = "--state", hidden = true)
        Path state;
        @Option(names = "--checkout", hidden = true)
        Path checkout = Path.of(System.getProperty("kith.checkout", ".")).toAbsolutePath().normalize();

        /** Data of other tables or of another generator is not used again: the name says what it was made for. */
        Path stateOf(String kind) {
            return (state == null ? checkout.resolve(".kith/bench") : state).resolve(kind).toAbsolutePath();
        }
    }

    @Command(name = "match", description = "POST /api/matches, with the token checked and row-level security on.")
    static final class Match implements Callable<Integer> {
        @Mixin
        private Settings settings;

        @Override
        public Integer call() throws Exception {
            try (var issuer = new Issuer(); var house = House.of(settings, issuer)) {
                return new Measure(settings, house).all("match", List.of(new MatchWorkload(house, issuer)));
            }
        }
    }

    @Command(name = "search", description = "POST /api/search near a place: by a term, and by words.")
    static final class Search implements Callable<Integer> {
        @Mixin
        private Settings settings;

        @Override
        public Integer call() throws Exception {
            try (var issuer = new Issuer(); var house = House.of(settings, issuer)) {
                return new Measure(settings, house).all("search",
                        List.of(SearchWorkload.termNear(house), SearchWorkload.wordsNear(house)));
            }
        }
    }

    @Command(name = "others", description = "What else is asked of a directory, one question at a time.")
    static final class AllOthers implements Callable<Integer> {
        @Mixin
        private Settings settings;

        @Override
        public Integer call() throws Exception {
            try (var issuer = new Issuer(); var house = House.of(settings, issuer)) {
                return new Others(settings, house).all(issuer);
            }
        }
    }

    @Command(name = "import", description = "A whole directory as one file through POST /api/feeds/{id}/file, twice.")
    static final class Import implements Callable<Integer> {
        @Mixin
        private Settings settings;

        @Override
        public Integer call() throws Exception {
            try (var issuer = new Issuer(); var house = House.empty(settings, issuer)) {
                return new MeasureImport(settings, house, issuer).all();
            }
        }
    }
}
