package org.kith.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.Validator;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.openreferral.Day;
import org.kith.network.search.SearchRequest.Open;

/**
 * A search that can be linked: query parameters named as the fields of {@link SearchRequest}, but for where somebody is. They are read as
 * text, so that a bad one is answered by its name. Lists have commas.
 */
class SearchQuery {
    private static final List<String> PRIVATE = List.of("postcode", "near", "latitude", "longitude", "within");
    @RestQuery
    @Parameter(description = "Words as people type them")
    String words;

    @RestQuery
    @Parameter(description = "Codes or ids of terms, with commas; all of them")
    String terms;

    @RestQuery
    @Parameter(description = "GSS code")
    String council;

    @RestQuery
    @Parameter(description = "When it must run", schema = @Schema(implementation = Open.class))
    String open;

    @RestQuery
    @Parameter(description = "MO to SU, with commas; any of them")
    String days;

    @RestQuery
    @Parameter(description = "Somebody of this age may come", schema = @Schema(type = SchemaType.INTEGER))
    String age;

    @RestQuery
    @Parameter(description = "ISO 639-1 codes, with commas; any of them")
    String languages;

    @RestQuery
    @Parameter(description = "Codes of what places have, with commas; all of them")
    String access;

    @RestQuery
    @Parameter(description = "True: has room now", schema = @Schema(type = SchemaType.BOOLEAN))
    String room;

    @RestQuery
    @Parameter(description = "True: nothing to pay", schema = @Schema(type = SchemaType.BOOLEAN))
    String free;

    @RestQuery
    @Parameter(description = "True: people can take part from home", schema = @Schema(type = SchemaType.BOOLEAN))
    String online;

    @RestQuery
    @Parameter(description = "1 to 50", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "20"))
    String limit;

    @RestQuery
    @Parameter(description = "How many to pass over, up to 1000", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
    String offset;

    @RestQuery
    @Parameter(description = "True: also count by what they are about", schema = @Schema(type = SchemaType.BOOLEAN))
    String facets;

    @RestQuery
    @Parameter(description = "True: also count all, up to 10,000", schema = @Schema(type = SchemaType.BOOLEAN))
    String total;

    private final List<FieldError> errors = new ArrayList<>();

    /** @throws ProblemException 400 that names each parameter that is wrong, or that does not belong in an address */
    SearchRequest request(UriInfo address, Validator validator) {
        PRIVATE.stream().filter(address.getQueryParameters()::containsKey)
                .forEach(name -> wrong(name, "use POST, so that it stays out of addresses"));
        var request = new SearchRequest(text("words", words), list("terms", terms, part -> part), null, null, null,
                blank(council), one("open", open, Open::valueOf), list("days", days, Day::valueOf), number("age", age),
                list("languages", languages, part -> part), list("access", access, part -> part), flag("room", room),
                flag("free", free),
                flag("online", online), number("limit", limit), number("offset", offset), flag("facets", facets),
                flag("total", total));
        validator.validate(request)
                .forEach(violation -> wrong(violation.getPropertyPath().iterator().next().getName(), violation.getMessage()));
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the parameters named in errors.", errors);
        }
        return request;
    }

    private String text(String name, String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            wrong(name, "holds the NUL character");
            return null;
        }
        return value;
    }

    private static String blank(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private Integer number(String name, String value) {
        return one(name, value, Integer::valueOf);
    }

    private Boolean flag(String name, String value) {
        return one(name, value, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    private <T> List<T> list(String name, String value, Function<String, T> reading) {
        return blank(value) == null
                ? List.of()
                : Stream.of(value.split(",", 30)).map(part -> one(name, part, reading)).filter(part -> part != null).toList();
    }

    private <T> T one(String name, String value, Function<String, T> reading) {
        try {
            return blank(value) == null ? null : reading.apply(text(name, value.strip()));
        } catch (IllegalArgumentException | NullPointerException notUnderstood) {
            wrong(name, "is not of the right kind; the document of this API says what it takes");
            return null;
        }
    }

    private void wrong(String name, String message) {
        errors.add(new FieldError(name, message));
    }
}
