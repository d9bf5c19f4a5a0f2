package org.kith.family;

import org.kith.kit.problem.ProblemType;

/** What only this service refuses. */
public enum FamilyProblem implements ProblemType {
    AGREEMENT_ALREADY_GIVEN(409, "The family has already said yes to this");

    private final int status;
    private final String title;

    FamilyProblem(int status, String title) {
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
