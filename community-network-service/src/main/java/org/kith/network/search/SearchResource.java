package org.kith.network.search;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.formats.Csv;
import org.kith.network.formats.GeoJson;

import io.smallrye.mutiny.Uni;

/** Open to everybody. Whoever says where they are asks by POST, because addresses of pages are kept in many places. */
@Path("/api/search")
@PermitAll
@Tag(name = "Search")
class SearchResource {
    private static final String ORDER = "The most relevant first, then the nearest. Accept application/geo+json or text/csv for the same in these forms.";
    private final SearchDesk desk;
    private final Suggestions suggestions;
    private final Validator validator;

    SearchResource(SearchDesk desk, Suggestions suggestions, Validator validator) {
        this.desk = desk;
        this.suggestions = suggestions;
        this.validator = validator;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, Csv.MEDIA_TYPE})
    @Operation(summary = "What there is, by words, terms, place and time", description = ORDER
            + " 422 postcode-unknown for a postcode that is not in the list.")
    @APIResponse(responseCode = "200", description = "OK", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SearchAnswer.class)),
            @Content(mediaType = GeoJson.MEDIA_TYPE), @Content(mediaType = Csv.MEDIA_TYPE)})
    public Uni<SearchAnswer> search(@RequestBody(required = true) SearchRequest request) {
        if (request == null) {
            throw CommonProblem.INVALID_REQUEST.because("Please say what to look for; {} finds everything.");
        }
        // For the validator to look at the whole call, as @Valid has it do, takes as long again; nothing is asked more often than this.
        var wrong = validator.validate(request);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return desk.answer(request);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, Csv.MEDIA_TYPE})
    @Operation(summary = "The same by an address that can be linked; without where somebody is", description = ORDER)
    @APIResponse(responseCode = "200", description = "OK", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SearchAnswer.class)),
            @Content(mediaType = GeoJson.MEDIA_TYPE), @Content(mediaType = Csv.MEDIA_TYPE)})
    public Uni<SearchAnswer> linked(@BeanParam SearchQuery query, @Context UriInfo address) {
        return desk.answer(query.request(address, validator));
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "Names that go on from what was typed: services, groups, and what they are about; ten at most")
    public Uni<Suggested> suggestions(
            @RestQuery @Parameter(description = "What was typed so far, two characters at least") @NotNull @Size(min = 2, max = 60) String q,
            @RestQuery @Parameter(description = "GSS code; of this council only") @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String council) {
        return suggestions.of(q, council).map(Suggested::new);
    }

    @Schema(name = "Suggested")
    record Suggested(@Schema(required = true, description = "The best first") List<Suggestions.Suggestion> suggestions) {}
}
