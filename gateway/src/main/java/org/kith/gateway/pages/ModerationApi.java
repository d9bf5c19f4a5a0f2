package org.kith.gateway.pages;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the pages ask community-network-service, in the name of the moderator who is signed in. */
@Path("/api/moderation")
@RegisterRestClient(configKey = "network")
@RegisterClientHeaders(TokenOfThePerson.class)
@RegisterProvider(RefusalReader.class)
interface ModerationApi {

    @GET
    @Path("/groups")
    Moderation.WaitingGroups groups();

    @POST
    @Path("/groups/{id}/approve")
    void approveGroup(@PathParam("id") UUID id, Moderation.Approval request);

    @POST
    @Path("/groups/{id}/refuse")
    void refuseGroup(@PathParam("id") UUID id, Moderation.Reason request);

    @GET
    @Path("/claims")
    Moderation.Claims claims();

    @POST
    @Path("/claims/{id}/approve")
    void approveClaim(@PathParam("id") UUID id, Moderation.Reason request);

    @POST
    @Path("/claims/{id}/refuse")
    void refuseClaim(@PathParam("id") UUID id, Moderation.Reason request);

    @GET
    @Path("/duplicates")
    Moderation.Pairs duplicates();

    @POST
    @Path("/duplicates/merge")
    void merge(Moderation.MergeRequest request);

    @POST
    @Path("/duplicates/dismiss")
    void keepApart(Moderation.TwoGroups request);

    @GET
    @Path("/merges")
    Moderation.Merges merges();

    @POST
    @Path("/merges/{id}/undo")
    void undo(@PathParam("id") UUID id);

    /** @param name null for those who are trusted */
    @GET
    @Path("/trust")
    Moderation.TrustList trust(@QueryParam("name") String name);

    @PUT
    @Path("/trust/{id}")
    void sayTrust(@PathParam("id") UUID id, Moderation.SayTrust request);
}
