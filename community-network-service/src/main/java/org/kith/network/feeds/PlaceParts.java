package org.kith.network.feeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.kith.network.imports.FeedRecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Times, languages, phones and contacts that a feed has at a place or at the organization only. Readers look for them at the service,
 * so the service gets them.
 */
final class PlaceParts {

    /**
     * Gives the service of Open Referral UK 3.0 what it has not got itself. A place is often open when the service is not there: its
     * times count only when the service has none.
     *
     * @return whether a place has times or languages that are left out, because the service has its own
     */
    static boolean give(ObjectNode service) {
        var places = places(service);
        var locations = places.stream().flatMap(place -> object(place, "location")).toList();
        var leftOut = false;
        for (var name : List.of("schedules", "languages")) {
            if (service.path(name).isEmpty()) {
                add(service, name, locations);
            } else {
                leftOut |= !missing(service, name, locations).isEmpty();
            }
        }
        for (var name : List.of("phones", "contacts")) {
            add(service, name, places);
            add(service, name, locations);
            if (service.path(name).isEmpty()) {
                add(service, name, object(service, "organization").toList());
            }
        }
        return leftOut;
    }

    /** Adds what the owners have and the service has not: the same part may well hang on the service and on several places. */
    static void add(ObjectNode service, String name, List<ObjectNode> owners) {
        var missing = missing(service, name, owners);
        if (!missing.isEmpty()) {
            var parts = service.get(name) instanceof ArrayNode own ? own : service.putArray(name);
            missing.forEach(part -> parts.add(part.deepCopy()));
        }
    }

    /** The places whose parts the service may have: what leads to a confidential address stays with the address. */
    static List<ObjectNode> places(ObjectNode service) {
        return FeedRecord.isAddressConfidential(service) ? List.of() : objects(service, "service_at_locations").toList();
    }

    private static List<ObjectNode> missing(ObjectNode service, String name, List<ObjectNode> owners) {
        var known = new HashSet<JsonNode>();
        objects(service, name).forEach(part -> isNew(part, known));
        var missing = new ArrayList<ObjectNode>();
        owners.stream().flatMap(owner -> objects(owner, name)).filter(part -> isNew(part, known)).forEach(missing::add);
        return missing;
    }

    /** The same under another id is not new, nor is the same id with other words. */
    private static boolean isNew(ObjectNode part, HashSet<JsonNode> known) {
        var words = part.deepCopy();
        words.remove("id");
        words.remove(List.of("service_id", "service_at_location_id", "location_id", "organization_id"));
        return known.add(words) & (!part.has("id") || known.add(part.get("id")));
    }

    private static Stream<ObjectNode> object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode object ? Stream.of(object) : Stream.empty();
    }

    private static Stream<ObjectNode> objects(ObjectNode parent, String name) {
        return StreamSupport.stream(parent.path(name).spliterator(), false).filter(JsonNode::isObject)
                .map(ObjectNode.class::cast);
    }

    private PlaceParts() {}
}
