package org.kith.kit.problem;

/** Refusals that every service knows. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(400, "The request has something missing or wrong"),
    INVALID_JSON(400, "The body is not valid JSON"),
    SIGN_IN_NEEDED(401, "Please sign in"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Nothing here"),
    METHOD_NOT_ALLOWED(405, "That cannot be done here"),
    NOT_ACCEPTABLE(406, "No such representation"),
    CHANGED_MEANWHILE(409, "Somebody else changed this meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    WRONG_CONTENT_TYPE(415, "The body is of the wrong type"),
    UNEXPECTED(500, "Something went wrong on our side"),
    TEMPORARILY_UNAVAILABLE(503, "Not available right now");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
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
