package org.kith.referral.referrals;

import org.kith.kit.problem.ProblemType;

/** Refusals that only this service knows. */
enum ReferralProblem implements ProblemType {
    FAMILY_AGREEMENT_MISSING(422, "The family has not agreed to be introduced"),
    ALREADY_SENT(409, "This introduction was sent before"),
    PROPOSAL_CLOSED(409, "This proposal is no longer on the list"),
    NOT_POSSIBLE_NOW(409, "That cannot be done at this point");

    private final int status;
    private final String title;

    ReferralProblem(int status, String title) {
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
