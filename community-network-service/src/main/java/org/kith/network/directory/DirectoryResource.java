package org.kith.network.directory;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kith.network.offers.PublishedOffers;

@Path("/open-referral-uk/v3/services")
@PermitAll
@Tag(name = "Open Referral UK 3.0")
class DirectoryResource {
    private final PublishedOffers offers;

    DirectoryResource(PublishedOffers offers) {
        this.offers = offers;
    }

    @GET
    @Transactional
    @Operation(summary = "The services of every council here, a page at a time; open to everybody")
    public ServicePage list(@RestQuery @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
            @RestQuery("per_page") @DefaultValue("50") @Min(1) @Max(100) int perPage) {
        return ServicePage.of(offers.count(), page, perPage,
                offers.page(page, perPage).stream().map(offer -> new ServiceOf(offer).brief()).toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One service with all that is known of it; open to everybody")
    public Service get(@RestPath UUID id) {
        return new ServiceOf(offers.get(id)).full();
    }
}
