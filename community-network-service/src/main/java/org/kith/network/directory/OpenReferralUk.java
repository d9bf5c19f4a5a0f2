package org.kith.network.directory;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.network.formats.Csv;
import org.kith.network.formats.GeoJson;
import org.kith.network.openreferral.Taxonomy;
import org.kith.network.openreferral.TaxonomyTerm;

/** The endpoints of the profile, the same for all councils together and for each. */
@PermitAll
abstract class OpenReferralUk {
    // Not by constructor: a class that others extend would need one without parameters too.
    @Inject
    DirectoryDesk desk;

    /** GSS code, null for all. */
    abstract String council();

    @GET
    @Operation(summary = "Which standard this is")
    public ApiInfo info() {
        return desk.info();
    }

    @GET
    @Path("services")
    @Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, Csv.MEDIA_TYPE})
    @Transactional
    @Operation(summary = "Services, a page at a time; filters combine with AND")
    public Page<Service> services(@BeanParam DirectoryQuery query) {
        return desk.services(query, council());
    }

    @GET
    @Path("services/{id}")
    @Transactional
    @Operation(summary = "One service with all that is known of it")
    public Service service(@RestPath UUID id) {
        return desk.service(id, council());
    }

    @GET
    @Path("removed_services")
    @Transactional
    @Operation(summary = "Services that left the directory, the earliest first: for whoever keeps a copy (Kith)", description = "One that came back is not among them.")
    public Page<RemovedService> removedServices(@BeanParam RemovedQuery query) {
        return desk.removed(query, council());
    }

    @GET
    @Path("service_at_locations")
    @Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, Csv.MEDIA_TYPE})
    @Transactional
    @Operation(summary = "Services at their places, a page at a time; with a postcode the nearest first")
    public Page<AtLocation> serviceAtLocations(@BeanParam DirectoryQuery query, @BeanParam NearbyQuery nearby) {
        return desk.places(query, nearby, council());
    }

    @GET
    @Path("service_at_locations/{id}")
    @Transactional
    @Operation(summary = "A service at one of its places, with all that is known")
    public AtLocation serviceAtLocation(@RestPath UUID id) {
        return desk.place(id, council());
    }

    @GET
    @Path("taxonomies")
    @Transactional
    @Operation(summary = "The vocabularies services are sorted by")
    public Page<Taxonomy> taxonomies(@BeanParam TermsQuery query) {
        return desk.taxonomies(query);
    }

    @GET
    @Path("taxonomies/{id}")
    @Transactional
    @Operation(summary = "One vocabulary with its terms")
    public Taxonomy taxonomy(@RestPath UUID id) {
        return desk.taxonomy(id);
    }

    @GET
    @Path("taxonomy_terms")
    @Transactional
    @Operation(summary = "The terms of all vocabularies, or of one")
    public Page<TaxonomyTerm> taxonomyTerms(@BeanParam TermsQuery query) {
        return desk.terms(query);
    }

    @GET
    @Path("taxonomy_terms/{id}")
    @Transactional
    @Operation(summary = "One term")
    public TaxonomyTerm taxonomyTerm(@RestPath UUID id) {
        return desk.term(id);
    }
}
