package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.kith.stack.journey.Api;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "import", description = "Loads offers from Open Referral UK 3.0 JSON (a service list page, an array of full services, or one), or from HSDS tables (a .zip, or a folder of .csv files).")
final class ImportCommand implements Callable<Integer> {
    /** The services take bodies up to 1 MiB. */
    private static final int LARGEST_BODY = 900_000;
    @ParentCommand
    private Kith kith;
    @Option(names = "--council", required = true, paramLabel = "GSS", description = "The council's GSS code, for example E08000010.")
    private String council;
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!council.matches("[EWSN]\\d{8}")) {
            throw new StackProblem("A council is named by its GSS code, for example E08000010.");
        }
        if (!Files.isReadable(file)) {
            throw new StackProblem("The file cannot be read: " + file);
        }
        var running = RunningStack.required(kith.state());
        var api = new Api(running.gatewayUrl(), () -> running.tokens().ofClient("operator-" + council));
        if (ImportTables.are(file)) {
            System.out.println(new ImportTables(api).from(file).toPrettyString());
            return 0;
        }
        for (var body : bodies(services(Api.JSON.readTree(file.toFile())))) {
            System.out.println(api.post("/api/imports", body).toPrettyString());
        }
        return 0;
    }

    private static List<String> services(JsonNode document) {
        var all = new ArrayList<String>();
        if (document.isArray() || document.path("contents").isArray()) {
            (document.isArray() ? document : document.path("contents")).forEach(service -> all.add(service.toString()));
        } else {
            all.add(document.toString());
        }
        return all;
    }

    private static List<String> bodies(List<String> services) {
        var bodies = new ArrayList<String>();
        var body = new ArrayList<String>();
        var size = 0;
        for (var service : services) {
            if (size + service.length() > LARGEST_BODY && !body.isEmpty()) {
                bodies.add("[" + String.join(",", body) + "]");
                body.clear();
                size = 0;
            }
            body.add(service);
            size += service.length() + 1;
        }
        bodies.add("[" + String.join(",", body) + "]");
        return bodies;
    }
}
