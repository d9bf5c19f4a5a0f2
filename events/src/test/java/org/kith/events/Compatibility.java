package org.kith.events;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Says what a new schema of a published event type takes away from those who read it. Additions are welcome; nothing else is. */
final class Compatibility {

    static List<String> breaks(JsonNode published, JsonNode now) {
        var breaks = new ArrayList<String>();
        compare("", published, now, breaks);
        return breaks;
    }

    private static void compare(String path, JsonNode published, JsonNode now, List<String> breaks) {
        for (var keyword : List.of("type", "format")) {
            if (!published.path(keyword).equals(now.path(keyword))) {
                breaks.add(path + " changed its " + keyword);
            }
        }
        for (var value : published.path("enum")) {
            if (!contains(now.path("enum"), value)) {
                breaks.add(path + " lost the value " + value.asText());
            }
        }
        for (var name : published.path("required")) {
            if (!contains(now.path("required"), name)) {
                breaks.add(path + "/" + name.asText() + " may now be missing");
            }
        }
        published.path("properties").properties().forEach(property -> {
            var successor = now.path("properties").path(property.getKey());
            if (successor.isMissingNode()) {
                breaks.add(path + "/" + property.getKey() + " was removed");
            } else {
                compare(path + "/" + property.getKey(), property.getValue(), successor, breaks);
            }
        });
        if (published.has("items")) {
            compare(path + "[]", published.get("items"), now.path("items"), breaks);
        }
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        for (var element : array) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private Compatibility() {}
}
