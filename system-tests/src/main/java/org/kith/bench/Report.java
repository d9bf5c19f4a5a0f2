package org.kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The figures for people and for machines, and whether they are what should be reached. */
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double MOST_HEAP = 512 * 1024 * 1024;
    private static final int STANDARD = 100_000;
    private static final double AT_TEN_TIMES = 1.5;
    private static final int FEWEST_CONNECTIONS = 8;
    private final Bench.Settings settings;
    private final String kind;
    private final List<Result> results;
    private final double heapUsed;
    private final double heapMost;
    private final List<Reach> reaches = new ArrayList<>();

    /** One thing that should be reached. */
    private record Reach(String words, boolean met) {}

    Report(Bench.Settings settings, String kind, List<Result> results, double heapUsed, double heapMost) throws IOException {
        this.settings = settings;
        this.kind = kind;
        this.results = results;
        this.heapUsed = heapUsed;
        this.heapMost = heapMost;
        results.forEach(this::judge);
        reaches.add(new Reach("heap under 512 MB", heapUsed < MOST_HEAP));
        if (settings.services > STANDARD) {
            compare();
        }
    }

    boolean isRight() {
        return results.stream().allMatch(result -> result.faults().isEmpty());
    }

    boolean isGood() {
        return isRight() && reaches.stream().allMatch(Reach::met);
    }

    void print() {
        System.out.printf("%n%,d services, %d rounds of %d s, %d cores shared by the service, PostgreSQL and the load%n",
                settings.services, settings.rounds, settings.seconds, Runtime.getRuntime().availableProcessors());
        results.forEach(Report::print);
        System.out.printf("%nheap %,.0f MB in use, at most %,.0f MB%n%n", heapUsed / 1048576, heapMost / 1048576);
        reaches.forEach(reach -> System.out.printf("%-8s %s%n", reach.met() ? "met" : "not met", reach.words()));
    }

    /** For the file that was asked for, and for a run with more services to be held against. */
    void keep() throws IOException {
        var figures = figures();
        write(kept(settings.services), figures);
        if (settings.json != null) {
            write(settings.json.toAbsolutePath(), figures);
        }
    }

    private void judge(Result result) {
        var goal = result.goal();
        result.throughput().tailMap(FEWEST_CONNECTIONS).forEach((connections, throughput) -> reaches.add(
                new Reach("%s: %.2f of the limit at %d connections, at least %.2f".formatted(result.name(),
                        throughput.ratio().median(), connections, goal.ratio()), throughput.ratio().median() >= goal.ratio())));
        var p99 = result.waits().ours().p99().median();
        reaches.add(
                new Reach("%s: p99 %.1f ms at %,d/s, at most %.0f ms (the limit itself: %.1f ms)".formatted(result.name(), p99,
                        goal.perSecond(), goal.p99Millis(), result.waits().limit().p99().median()), p99 <= goal.p99Millis()));
    }

    private void compare() throws IOException {
        var file = kept(STANDARD);
        if (!Files.exists(file)) {
            reaches.add(new Reach("no run with %,d services to be held against".formatted(STANDARD), false));
            return;
        }
        var before = JSON.readTree(file.toFile());
        for (var result : results) {
            var then = before.path("results").path(result.name());
            result.throughput()
                    .forEach((connections, throughput) -> compare(result.name() + " at " + connections + " connections",
                            then.at("/throughput/" + connections + "/ours/median").asDouble() / throughput.ours().median()));
            var waits = result.waits().ours();
            compare(result.name() + " p50", waits.p50().median() / then.at("/waits/ours/p50/median").asDouble());
            compare(result.name() + " p99", waits.p99().median() / then.at("/waits/ours/p99/median").asDouble());
        }
    }

    private void compare(String what, double times) {
        reaches.add(new Reach("%s: %.2f times as slow as with %,d services, at most %.1f".formatted(what, times, STANDARD,
                AT_TEN_TIMES), times <= AT_TEN_TIMES));
    }

    private static void print(Result result) {
        System.out.printf("%n%s%s%n", result.name(),
                result.steady() ? "" : "   (was not steady within 5 % before it was measured)");
        if (result.disturbed() > 0) {
            System.out.printf("  disturbed: the host gave the processor to others in %d measurements%n", result.disturbed());
        }
        System.out.printf("  %-12s %-30s %-30s %s%n", "connections", "ours, answers/s", "limit, answers/s", "ratio");
        result.throughput().forEach((connections, throughput) -> System.out.printf("  %-12d %-30s %-30s %s%n", connections,
                throughput.ours().words("%,.0f"), throughput.limit().words("%,.0f"), throughput.ratio().words("%.2f")));
        System.out.printf("  at %,d/s, ms: %s%n", result.goal().perSecond(), result.waits().ours().words());
        System.out.printf("    the limit itself: %s%n", result.waits().limit().words());
        result.faults().stream().limit(10).forEach(fault -> System.out.println("  WRONG: " + fault));
    }

    private ObjectNode figures() {
        var all = JSON.createObjectNode().put("services", settings.services).put("rounds", settings.rounds)
                .put("seconds", settings.seconds).put("cores", Runtime.getRuntime().availableProcessors())
                .put("heapUsedBytes", heapUsed).put("heapMostBytes", heapMost).put("good", isGood());
        var each = all.putObject("results");
        results.forEach(result -> describe(result, each.putObject(result.name())));
        reaches.forEach(reach -> all.withArray("reaches").addObject().put("what", reach.words()).put("met", reach.met()));
        return all;
    }

    private static void describe(Result result, ObjectNode into) {
        var throughput = into.put("steady", result.steady()).put("disturbed", result.disturbed()).putObject("throughput");
        result.throughput().forEach((connections, measured) -> {
            var at = throughput.putObject(String.valueOf(connections));
            describe(measured.ours(), at.putObject("ours"));
            describe(measured.limit(), at.putObject("limit"));
            describe(measured.ratio(), at.putObject("ratio"));
        });
        var waits = into.putObject("waits");
        describe(result.waits().ours(), waits.putObject("ours"));
        describe(result.waits().limit(), waits.putObject("limit"));
        result.faults().forEach(into.withArray("faults")::add);
    }

    private static void describe(Result.Wait wait, ObjectNode into) {
        describe(wait.p50(), into.putObject("p50"));
        describe(wait.p99(), into.putObject("p99"));
        describe(wait.p999(), into.putObject("p999"));
    }

    private static void describe(Figures figures, ObjectNode into) {
        into.put("median", figures.median()).put("least", figures.least()).put("most", figures.most());
    }

    private Path kept(int services) {
        return settings.stateOf("last-" + kind + "-" + services + ".json");
    }

    private static void write(Path file, ObjectNode figures) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), figures);
    }
}
