package org.kith.kit.problem;

import java.util.List;

/** A refusal on its way to the caller. It is an answer, not a fault, so it carries no stack trace. */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(ProblemType type, String detail, List<Problem.FieldError> errors) {
        this(type, detail, errors, null);
    }

    /** @param cause by which whoever caught it may tell whether trying again helps; nobody is told */
    public ProblemException(ProblemType type, String detail, List<Problem.FieldError> errors, Throwable cause) {
        super(type.slug(), cause, false, false);
        problem = Problem.of(type, detail, errors);
    }

    public Problem problem() {
        return problem;
    }
}
