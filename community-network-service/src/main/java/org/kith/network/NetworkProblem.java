package org.kith.network;

import org.kith.kit.problem.ProblemType;

/** What only this service refuses. */
public enum NetworkProblem implements ProblemType {
    WARD_UNKNOWN(422, "We do not know this ward"),
    FEED_NOT_UNDERSTOOD(422, "This is not an Open Referral UK feed"),
    POSTCODE_UNKNOWN(422, "We do not know this postcode"),
    FILE_NOT_UNDERSTOOD(422, "This is not a file we can read"),
    FEED_ADDRESS_REFUSED(422, "A feed cannot be fetched from this address"),
    FEED_WITHOUT_ADDRESS(409, "This feed has no address"),
    FEED_BUSY(409, "This feed is being read"),
    NOTHING_HELD_BACK(409, "Nothing waits for your word"),
    COUNCIL_UNKNOWN(422,

            "This council does not take part"),
    ALREADY_DECIDED(409, "It does not wait for a decision"),
    NOT_PUBLISHED(409, "This group is not in the directory"),
    LAST_ADMIN(409, "A group needs somebody who looks after it"),
    ENOUGH_INVITED(429, "Your group has asked many people today"),
    NOT_MERGEABLE(409, "These groups cannot be merged"),
    NOT_UNDOABLE(409, "This cannot be undone any more");

    private final int status;
    private final String title;

    NetworkProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
