package org.kith.stack;

/** Something a person can put right; the message says what, in one line. */
public final class StackProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    StackProblem(String message) {
        super(message);
    }

    StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
