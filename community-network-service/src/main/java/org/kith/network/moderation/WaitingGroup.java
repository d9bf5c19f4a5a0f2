package org.kith.network.moderation;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Names an address: not for logs. */
@Schema(name = "WaitingGroup")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingGroup(
        @Schema(required = true) GroupFacts group,
        @Schema(description = "When its e-mail address was confirmed", required = true) Instant waitingSince,
        @Schema(description = "To ask back; never published") String email,
        @Schema(description = "What its contact likes to be called; never published") String contactName,
        @Schema(description = "Groups that might be the same", required = true) List<LikelyDuplicate> likelyDuplicates) {

    @Override
    public String toString() {
        return "WaitingGroup[id=" + group.id() + "]";
    }
}
