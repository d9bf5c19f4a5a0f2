package org.kith.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.kith.stack.journey.Api;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "load", description = "Loads postcodes (ONS Postcode Directory, Code-Point Open), LSOAs or wards from CSV of any size. Loading a file again changes nothing.")
final class LoadCommand implements Callable<Integer> {
    /** The services take bodies up to 1 MiB. */
    private static final int LARGEST_PIECE = 900_000;
    @ParentCommand
    private Kith kith;
    @Option(names = "--council", paramLabel = "GSS", defaultValue = "E08000010", description = "Whose wards are loaded; postcodes and LSOAs are everybody's (default: the demo council).")
    private String council;
    @Option(names = "--edition", paramLabel = "YYYY-MM", description = "Year and month of a file of postcodes, for example 2026-02.")
    private String edition;
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!council.matches("[EWSN]\\d{8}")) {
            throw new StackProblem("A council is named by its GSS code, for example E08000010.");
        }
        if (edition != null && !edition.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new StackProblem("An edition is a year and month, for example 2026-02.");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StackProblem("The file cannot be read: " + file);
        }
        var running = RunningStack.required(kith.state());
        var api = new Api(running.gatewayUrl(), () -> running.tokens().ofClient("operator-" + council));
        // A reader of this kind replaces what is not UTF-8 instead of failing in the middle of a file.
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            send(new CsvPieces(lines, LARGEST_PIECE), api);
        }
        return 0;
    }

    private void send(CsvPieces pieces, Api api) throws IOException {
        var path = pieces.path();
        var query = edition == null || !path.equals("/api/postcodes") ? "" : "?edition=" + edition;
        var totals = new LoadTotals();
        for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
            totals.add(api.postCsv(path + query, piece));
            System.err.printf("  %,d rows sent to %s%n", totals.rows(), path);
        }
        System.out.println(totals);
    }
}
