package org.kith.network.imports;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** One service of a feed as an Open Referral UK 3.0 object, with what was noted about it so far. */
public final class FeedRecord {
    private static final int LONGEST_ID = 200;

    private final Fields fields;
    private final String where;
    private boolean taken;

    /** @param where where it stands in the feed, for a record that has no id */
    public FeedRecord(JsonNode service, String where) {
        fields = new Fields(service, EnumSet.noneOf(Trouble.class));
        this.where = where;
    }

    /** Whether nobody may learn where the service is: then nothing that leads there is to be told either. */
    public static boolean isAddressConfidential(JsonNode service) {
        return new Fields(service, EnumSet.noneOf(Trouble.class)).isAddressConfidential();
    }

    /** The same record with what is noted so far, to be tried apart from this one. */
    public FeedRecord copy() {
        var copy = new FeedRecord(fields.node(), where);
        copy.fields.notes().addAll(fields.notes());
        return copy;
    }

    public void note(Trouble trouble) {
        fields.notes().add(trouble);
    }

    public Set<Trouble> notes() {
        return fields.notes();
    }

    /** All that the feed says of it. */
    public JsonNode service() {
        return fields.node();
    }

    /** The id the feed gives it, cut where it is absurdly long. */
    public Optional<String> sourceId() {
        return fields.raw("id").map(id -> id.substring(0, Math.min(LONGEST_ID, id.length())));
    }

    /** The id its offer has here, or empty when the record has none. */
    public Optional<UUID> offerId(String namespace) {
        return fields.raw("id").map(id -> SourceId.of(namespace, "service", id));
    }

    /** What a report calls it. */
    public String label() {
        return sourceId().orElse(where);
    }

    public boolean isSetAside() {
        return fields.notes().stream().anyMatch(Trouble::setsAside);
    }

    /** Whether it is in the directory now. */
    public boolean isTaken() {
        return taken;
    }

    void becomesTaken() {
        taken = true;
    }

    Fields fields() {
        return fields;
    }
}
