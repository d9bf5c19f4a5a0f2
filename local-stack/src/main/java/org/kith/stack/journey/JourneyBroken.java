package org.kith.stack.journey;

/** The journey did not go on; the message says where. */
public final class JourneyBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    JourneyBroken(String message) {
        super(message);
    }
}
