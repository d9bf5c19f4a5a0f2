package org.kith.kit.inbox;

/** An event that cannot have its effect; it goes to the dead letters with this reason, which holds no person's data. */
public class UndeliverableEvent extends RuntimeException {
    UndeliverableEvent(String reason) {
        super(reason, null, false, false);
    }
}
