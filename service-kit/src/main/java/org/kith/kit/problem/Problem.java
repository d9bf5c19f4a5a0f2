package org.kith.kit.problem;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of every refusal: {@code application/problem+json} (RFC 9457). It never repeats what the caller sent. */
@Schema(description = "Why a request was refused (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Tells the kind of problem; stable", examples = "https://kith.org/problems/not-found", required = true) URI type,
        @Schema(description = "The kind of problem in words", required = true) String title,
        @Schema(description = "The HTTP status", required = true) int status,
        @Schema(description = "What happened and what to do, in plain words") String detail,
        @Schema(description = "The fields that were missing or wrong") List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://kith.org/problems/";

    /** One field that was missing or wrong. */
    public record FieldError(
            @Schema(description = "The field, for example members[0].name") String field,
            @Schema(description = "What it must be") String message) {}

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
