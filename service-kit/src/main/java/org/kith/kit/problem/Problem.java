package org.kith.kit.problem;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of every refusal: {@code application/problem+json} (RFC 9457). It never repeats what the caller sent.
 *
 * @param type tells the kind of problem; stable
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what happened and what to do, in plain words
 * @param errors the fields that were missing or wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://kith.org/problems/";

    /**
     * One field that was missing or wrong.
     *
     * @param field for example members[0].name
     * @param message what it must be
     */
    public record FieldError(
            String field,
            String message) {}

    static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(URI.create(TYPES + type.slug()), type.title(), type.status(), detail, errors);
    }

    Response response() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.build();
    }
}
