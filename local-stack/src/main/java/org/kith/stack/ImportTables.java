package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.kith.stack.journey.Api;

import com.fasterxml.jackson.databind.JsonNode;

/** Sends HSDS tables as a file of a feed, and waits until they are read. */
record ImportTables(Api api) {
    private static final long PAUSE_MILLIS = 1000;

    /** Whether it is a zip or a folder. */
    static boolean are(Path file) {
        return Files.isDirectory(file) || file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
    }

    /** The run that read them, at its end. */
    JsonNode from(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return fromFolder(file);
        }
        var name = file.getFileName().toString();
        // The same name is the same feed, so that reading it again brings it up to date.
        var key = "kith-import-" + Integer.toHexString(name.hashCode());
        var feed = api.post("/api/feeds", Api.JSON.createObjectNode().put("name", name).toString(), key).path("id").asText();
        return ended(api.postFile("/api/feeds/" + feed + "/file", "application/zip", file));
    }

    private JsonNode fromFolder(Path folder) throws IOException {
        var temporary = Files.createTempDirectory("kith-import-");
        var zip = temporary.resolve(folder.toAbsolutePath().normalize().getFileName() + ".zip");
        try {
            pack(folder, zip);
            return from(zip);
        } finally {
            Files.deleteIfExists(zip);
            Files.delete(temporary);
        }
    }

    private static void pack(Path folder, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target)); var files = Files.list(folder)) {
            for (var table : files.filter(file -> file.toString().endsWith(".csv")).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(table.getFileName().toString()));
                Files.copy(table, zip);
            }
        }
    }

    private JsonNode ended(JsonNode begun) {
        var run = begun;
        while (!run.path("state").asText().matches("DONE|FAILED")) {
            System.out.println(run.path("state").asText() + " " + run.path("read").asInt()
                    + (run.has("total") ? " of " + run.path("total").asInt() : ""));
            pause();
            run = api.get("/api/import-runs/" + begun.path("id").asText());
        }
        return run;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted; the import goes on by itself.");
        }
    }
}
