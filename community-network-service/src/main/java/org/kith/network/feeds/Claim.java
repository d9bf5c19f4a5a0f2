package org.kith.network.feeds;

import java.util.UUID;

/**
 * The right to work on a run.
 *
 * @param holder of this claim and no other: who lost it to another process finds that out before anything is written
 */
record Claim(UUID runId, String council, UUID holder) {

    /** Another process works on the run now. */
    static class Lost extends RuntimeException {
        Lost() {
            super("another process works on the run", null, false, false);
        }
    }
}
