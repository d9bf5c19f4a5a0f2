package org.kith.family.conversations;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.family.families.Families;
import org.kith.family.journey.Journey;
import org.kith.family.journey.Step;
import org.kith.kit.Caller;
import org.kith.kit.Created;
import org.kith.kit.IdempotencyKey;

@Path("/api/families/{familyId}/conversations")
@RolesAllowed("key-worker")
@Tag(name = "Good conversations")
class ConversationResource {
    private final Families families;
    private final Conversations conversations;
    private final Journey journey;
    private final Caller caller;

    ConversationResource(Families families, Conversations conversations, Journey journey, Caller caller) {
        this.families = families;
        this.conversations = conversations;
        this.journey = journey;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Keep what the family said in a good conversation")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Recorded.class)))
    public RestResponse<Recorded> record(@RestPath UUID familyId, @Valid @BeanParam IdempotencyKey key,
            @Valid @NotNull RecordConversation request) {
        var family = families.mine(familyId);
        var id = key.idFor("conversation", caller);
        var conversation = conversations.findByIdOptional(id)
                .orElseGet(() -> keep(new GoodConversation(id, family.id(), caller.id(), Instant.now(), request)));
        return Created.at("/api/families/" + familyId, new Recorded(id, conversation.at()));
    }

    private GoodConversation keep(GoodConversation conversation) {
        conversations.persist(conversation);
        journey.record(conversation.familyId(), Step.CONVERSATION_RECORDED);
        return conversation;
    }

    @Schema(name = "ConversationRecorded")
    record Recorded(@Schema(required = true) UUID id, @Schema(required = true) Instant at) {}
}
