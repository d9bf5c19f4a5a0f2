package org.kith.gateway.pages;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One family: who they are, what happened, what could come next, and the forms for it. */
@Path("/work/families/{id:[0-9a-f-]{36}}")
@RolesAllowed("key-worker")
@Produces(MediaType.TEXT_HTML)
class FamilyPage {
    private final FamilyApi families;
    private final ReferralApi referrals;

    FamilyPage(@RestClient FamilyApi families, @RestClient ReferralApi referrals) {
        this.families = families;
        this.referrals = referrals;
    }

    @GET
    public Pages.OneFamily get(@RestPath UUID id, @RestQuery String done) {
        return page(id, Done.of(done), null, IntroductionForm.EMPTY);
    }

    /** A form's address asked for as a page, as after signing in again. */
    @GET
    @Path("{form:coping-level|agreement|withdrawal|introduction}")
    public Response back(@RestPath UUID id) {
        return Response.seeOther(URI.create("/work/families/" + id)).build();
    }

    @POST
    @Path("coping-level")
    public Response recordCopingLevel(@RestPath UUID id, @RestForm String key, @RestForm String level,
            @RestForm String saidBy) {
        return answer(id, Done.COPING,
                () -> families.recordCopingLevel(id, key, new Requests.RecordCopingLevel(Text.orNull(level), saidBy)));
    }

    @POST
    @Path("agreement")
    public Response giveAgreement(@RestPath UUID id, @RestForm String key) {
        return answer(id, Done.AGREED,
                () -> families.giveAgreement(id, key, new Requests.GiveAgreement("INTRODUCTION_TO_LOCAL_GROUPS")));
    }

    @POST
    @Path("withdrawal")
    public Response withdrawAgreement(@RestPath UUID id, @RestForm UUID agreementId) {
        return answer(id, Done.WITHDRAWN, () -> families.withdrawAgreement(id, agreementId));
    }

    @POST
    @Path("introduction")
    public Response introduce(@RestPath UUID id, @BeanParam IntroductionForm form) {
        var refusal = Ask.refusalOf(() -> referrals.send(form.key(), form.request()));
        return refusal == null ? after(id, Done.INTRODUCED) : again(id, refusal, form);
    }

    static Response after(UUID id, Done done) {
        return Response.seeOther(URI.create("/work/families/" + id + "?done=" + done.code())).build();
    }

    private Response answer(UUID id, Done done, Runnable send) {
        var refusal = Ask.refusalOf(send);
        return refusal == null ? after(id, done) : again(id, refusal, IntroductionForm.EMPTY);
    }

    private Response again(UUID id, Refusal refusal, IntroductionForm entered) {
        return Response.status(refusal.status()).entity(page(id, null, refusal, entered)).build();
    }

    private Pages.OneFamily page(UUID id, Done done, Refusal refusal, IntroductionForm entered) {
        var family = Ask.of(() -> families.family(id));
        var journey = Ask.ifThere(() -> families.journey(id));
        return new Pages.OneFamily(family, journey, proposals(id), done, refusal, entered);
    }

    /** Null when referral-service is away; nothing yet when it has not heard of the family. */
    private List<Proposal> proposals(UUID id) {
        try {
            var all = Ask.ifThere(() -> referrals.proposals(id));
            return all == null ? null : all.proposals();
        } catch (Refusal.Told notHeardOfYet) {
            return List.of();
        }
    }
}
