package org.kith.network.groups;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to the words of a group. */
@Schema(name = "GroupChange", description = "HEARD comes from the feed that names the group; all others from its own people")
enum GroupChange {
    REWRITTEN, WENT_BACK, RELEASED, HEARD;

    /** What happened then, for people of the group. */
    String words() {
        return switch (this) {
            case REWRITTEN -> "your group said it anew";
            case WENT_BACK -> "your group went back to what it said before";
            case RELEASED -> "your group let the public list speak";
            case HEARD -> "the public list said something else";
        };
    }
}
