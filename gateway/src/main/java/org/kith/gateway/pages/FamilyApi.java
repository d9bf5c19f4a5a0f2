package org.kith.gateway.pages;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the pages ask family-service, in the name of the person who is signed in. */
@Path("/api")
@RegisterRestClient(configKey = "family")
@RegisterClientHeaders(TokenOfThePerson.class)
@RegisterProvider(RefusalReader.class)
interface FamilyApi {
    String KEY = "Idempotency-Key";

    @GET
    @Path("/families")
    Family.Many mine();

    @POST
    @Path("/families")
    Family create(@HeaderParam(KEY) String key, Requests.CreateFamily request);

    @GET
    @Path("/families/{id}")
    Family family(@PathParam("id") UUID id);

    @POST
    @Path("/families/{id}/conversations")
    void recordConversation(@PathParam("id") UUID id, @HeaderParam(KEY) String key, Requests.RecordConversation request);

    @POST
    @Path("/families/{id}/coping-levels")
    void recordCopingLevel(@PathParam("id") UUID id, @HeaderParam(KEY) String key, Requests.RecordCopingLevel request);

    @POST
    @Path("/families/{id}/agreements")
    void giveAgreement(@PathParam("id") UUID id, @HeaderParam(KEY) String key, Requests.GiveAgreement request);

    @POST
    @Path("/families/{id}/agreements/{agreementId}/withdrawal")
    void withdrawAgreement(@PathParam("id") UUID id, @PathParam("agreementId") UUID agreementId);

    @GET
    @Path("/journeys/{id}")
    Journey journey(@PathParam("id") UUID familyId);
}
