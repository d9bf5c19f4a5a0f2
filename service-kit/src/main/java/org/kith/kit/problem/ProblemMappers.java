package org.kith.kit.problem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.Node;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;

/** Turns whatever ended a request early into a problem document. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final List<Problem.FieldError> NO_FIELDS = List.of();

    @ServerExceptionMapper
    Response refused(ProblemException e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream().map(ProblemMappers::fieldError)
                .sorted(Comparator.comparing(Problem.FieldError::field)).toList();
        return answer(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.", errors);
    }

    @ServerExceptionMapper(MismatchedInputException.class)
    Response mismatched(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response signInNeeded() {
        return answer(CommonProblem.SIGN_IN_NEEDED, "Send a valid access token as Authorization: Bearer.", NO_FIELDS);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return answer(CommonProblem.FORBIDDEN, "Your role does not allow this.", NO_FIELDS);
    }

    @ServerExceptionMapper(OptimisticLockException.class)
    Response changedMeanwhile() {
        return answer(CommonProblem.CHANGED_MEANWHILE, "Please read it again and repeat what you wanted to do.", NO_FIELDS);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        return switch (e.getResponse().getStatus()) {
            case 400 -> answer(CommonProblem.INVALID_REQUEST, "The request could not be read.", NO_FIELDS);
            case 401 -> signInNeeded();
            case 403 -> forbidden();
            case 404 -> answer(CommonProblem.NOT_FOUND, "It is not there, or it is not yours to see.", NO_FIELDS);
            case 405 -> answer(CommonProblem.METHOD_NOT_ALLOWED, "This address does not take that method.", NO_FIELDS);
            case 406 -> answer(CommonProblem.NOT_ACCEPTABLE, "Ask for application/json.", NO_FIELDS);
            case 413 -> answer(CommonProblem.TOO_LARGE, BodyLimit.DETAIL, NO_FIELDS);
            case 415 -> answer(CommonProblem.WRONG_CONTENT_TYPE,
                    "Send the type this address takes: application/json, or text/csv where a file is loaded.", NO_FIELDS);
            default -> unexpected(e);
        };
    }

    /** The body ended before it was whole: the caller went away, or sent too much and has its answer; there is nothing to mend here. */
    @ServerExceptionMapper
    Response cutOff(IOException e, RoutingContext context) {
        LOG.debugf("a request was cut off: cause=%s", e.getClass().getSimpleName());
        if (context.response().ended()) {
            return Response.noContent().build();
        }
        return answer(CommonProblem.INVALID_REQUEST, "The request ended before it was whole.", NO_FIELDS);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (Unavailable.isCauseOf(e)) {
            LOG.warnf("a part this service needs is not answering: cause=%s", Unavailable.describe(e));
            return answer(CommonProblem.TEMPORARILY_UNAVAILABLE, "Nothing was changed. Please try again in a moment.",
                    NO_FIELDS);
        }
        if (ChangedMeanwhile.isCauseOf(e)) {
            return changedMeanwhile();
        }
        LOG.error("unexpected failure", e);
        return answer(CommonProblem.UNEXPECTED, "It has been logged. Please try again, and tell the operator if it stays.",
                NO_FIELDS);
    }

    private static Response json(JsonProcessingException e) {
        var wellFormed = !(e instanceof StreamReadException) && !(e.getCause() instanceof StreamReadException);
        if (wellFormed && e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var message = e instanceof UnrecognizedPropertyException ? "is not a field this takes" : "is not of the right type";
            return answer(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.",
                    List.of(new Problem.FieldError(e instanceof UnrecognizedPropertyException ? "(unknown)" : path(mapping),
                            message)));
        }
        var where = e.getLocation() == null
                ? ""
                : " The trouble is near line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ".";
        return answer(CommonProblem.INVALID_JSON, "The body could not be read as the JSON this takes." + where, NO_FIELDS);
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
        var path = new ArrayList<Node>();
        violation.getPropertyPath().forEach(path::add);
        var last = path.get(path.size() - 1);
        // The Java method and its parameter mean nothing to the caller, unless the parameter is all there is.
        var field = path.stream().filter(node -> node == last || node.getKind() == ElementKind.PROPERTY).map(Node::toString)
                .collect(Collectors.joining(".")).replace(".<list element>", "");
        return new Problem.FieldError(field, violation.getMessage());
    }

    private static Response answer(ProblemType type, String detail, List<Problem.FieldError> errors) {
        return Problem.of(type, detail, errors).response();
    }
}
