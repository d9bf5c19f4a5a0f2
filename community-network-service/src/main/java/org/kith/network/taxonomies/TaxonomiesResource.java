package org.kith.network.taxonomies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.kith.kit.council.CurrentCouncil;
import org.kith.network.openreferral.PlainText;
import org.kith.network.openreferral.Taxonomy;
import org.kith.network.openreferral.TaxonomyTerm;
import org.kith.network.openreferral.Terms;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

@Path("/api/taxonomies")
@RolesAllowed("operator")
@Tag(name = "Taxonomies")
class TaxonomiesResource {
    private final Taxonomies taxonomies;
    private final CurrentCouncil council;

    TaxonomiesResource(Taxonomies taxonomies, CurrentCouncil council) {
        this.taxonomies = taxonomies;
        this.council = council;
    }

    @POST
    @Transactional
    @Operation(summary = "Load a vocabulary as Open Referral UK writes it; sent again, it is brought up to date")
    public Taken load(@Valid @NotNull LoadTaxonomy request) {
        return take(request);
    }

    @POST
    @Consumes("text/csv")
    @Transactional
    @Operation(summary = "Load a vocabulary from a table with the columns id, name and, for what stands below another, parent_id")
    public Taken load(
            @RestQuery @NotBlank @Size(max = 200) String name,
            @RestQuery @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.-]{0,39}", message = "must be a prefix for CURIEs: a letter, then letters, digits, dots and hyphens") String prefix,
            @NotBlank String table) {
        var terms = TermTable.read(table).stream().map(row -> new LoadTerm(row.id(), row.name(), null, row.parentId(),
                prefix + ":" + row.id(), null)).toList();
        return take(new LoadTaxonomy(prefix, name, null, null, null, terms));
    }

    private Taken take(LoadTaxonomy request) {
        var id = idOf("taxonomy", request.id());
        taxonomies.take(new Taxonomy(id, PlainText.ofName(request.name()),
                PlainText.ofName(Optional.ofNullable(request.description()).orElse(request.name())),
                request.uri(), request.version(),
                request.taxonomyTerms().stream().map(term -> term(term, id, request)).toList()));
        return new Taken(id, request.taxonomyTerms().size());
    }

    private TaxonomyTerm term(LoadTerm term, UUID taxonomy, LoadTaxonomy request) {
        return new TaxonomyTerm(idOf(request.id(), term.id()), PlainText.ofName(term.name()),
                PlainText.ofName(Optional.ofNullable(term.description()).orElse(term.name())),
                term.parentId() == null ? null : idOf(request.id(), term.parentId()), PlainText.ofName(request.name()),
                taxonomy,
                term.termUri(),
                Optional.ofNullable(term.term()).orElse(term.name()));
    }

    /** A UUID is kept; any other id gives one that is always the same for this council. */
    private UUID idOf(String within, String id) {
        return id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(id)
                : Terms.id(council.code() + '\n' + within + '\n' + id);
    }

    @Schema(name = "LoadTaxonomy", description = "A taxonomy of Open Referral UK 3.0")
    @JsonNaming(SnakeCaseStrategy.class)
    record LoadTaxonomy(
            @Schema(description = "Best a UUID; any other text gives one that is always the same") @NotBlank @Size(max = 200) String id,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 2000) String description,
            @Size(max = 500) String uri,
            @Size(max = 50) String version,
            @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid LoadTerm> taxonomyTerms) {}

    @Schema(name = "LoadTerm")
    @JsonNaming(SnakeCaseStrategy.class)
    record LoadTerm(
            @NotBlank @Size(max = 200) String id,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 2000) String description,
            @Schema(description = "The id of the term above it") @Size(max = 200) String parentId,
            @Schema(description = "Its code or CURIE; kept as it is", examples = "dfe-family-hubs:7") @Size(max = 200) String term,
            @Size(max = 500) String termUri) {}

    @Schema(name = "TaxonomyTaken")
    record Taken(@Schema(required = true) UUID id, @Schema(required = true) int terms) {}
}
