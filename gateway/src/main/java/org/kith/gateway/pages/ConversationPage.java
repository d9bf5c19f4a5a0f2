package org.kith.gateway.pages;

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
import org.jboss.resteasy.reactive.RestPath;

/** A good conversation. What was typed stays when a service says no. */
@Path("/work/families/{id:[0-9a-f-]{36}}/conversation")
@RolesAllowed("key-worker")
@Produces(MediaType.TEXT_HTML)
class ConversationPage {
    private final FamilyApi families;

    ConversationPage(@RestClient FamilyApi families) {
        this.families = families;
    }

    @GET
    public Pages.Conversation form(@RestPath UUID id) {
        return new Pages.Conversation(Ask.of(() -> families.family(id)), ConversationForm.EMPTY, null);
    }

    @POST
    public Response record(@RestPath UUID id, @BeanParam ConversationForm form) {
        var refusal = Ask.refusalOf(() -> families.recordConversation(id, form.key(), form.request()));
        if (refusal == null) {
            return FamilyPage.after(id, Done.CONVERSATION);
        }
        var family = Ask.of(() -> families.family(id));
        return Response.status(refusal.status()).entity(new Pages.Conversation(family, form, refusal)).build();
    }
}
