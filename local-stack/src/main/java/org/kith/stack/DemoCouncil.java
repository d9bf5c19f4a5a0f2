package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.kith.stack.journey.Api;

/** The demo council: its wards, its groups with their offers, and who may speak for a group. */
public final class DemoCouncil {
    private static final String OPERATOR = "operator-E08000010";
    private final Path folder;
    private final Api api;

    public DemoCouncil(Path checkout, String gatewayUrl, Endpoints endpoints) {
        this.folder = checkout.resolve("demo/wigan");
        this.api = new Api(gatewayUrl, () -> endpoints.tokenOfClient(OPERATOR));
    }

    /** Loads everything; doing it again changes nothing. */
    public void load(Consumer<String> says) throws IOException {
        api.post("/api/places", read("places.json"));
        says.accept("The demo council is loaded: " + api.post("/api/imports", read("services.json")));
        for (var member : Api.JSON.readTree(read("members.json")).path("members")) {
            api.post("/api/group-members", member.toString());
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
