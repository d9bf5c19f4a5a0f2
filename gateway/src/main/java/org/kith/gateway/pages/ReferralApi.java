package org.kith.gateway.pages;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the pages ask referral-service, in the name of the person who is signed in. */
@Path("/api")
@RegisterRestClient(configKey = "referral")
@RegisterClientHeaders(TokenOfThePerson.class)
@RegisterProvider(RefusalReader.class)
interface ReferralApi {

    @GET
    @Path("/proposals")
    Proposal.All proposals(@QueryParam("familyId") UUID familyId);

    @POST
    @Path("/referrals")
    void send(@HeaderParam(FamilyApi.KEY) String key, Requests.SendReferral request);
}
