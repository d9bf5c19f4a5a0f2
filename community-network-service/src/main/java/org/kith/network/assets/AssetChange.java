package org.kith.network.assets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to an asset. */
@Schema(name = "AssetChange")
enum AssetChange {
    REWRITTEN, WENT_BACK, WITHDRAWN, PUT_BACK;

    /** What happened then, for people of the group. */
    String words() {
        return switch (this) {
            case REWRITTEN -> "it was said anew";
            case WENT_BACK -> "it went back to what it said before";
            case WITHDRAWN -> "it was taken away";
            case PUT_BACK -> "it was put into the directory again";
        };
    }
}
