package org.kith.network.moderation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.groups.AssetType;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupStatus;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "GroupFacts", description = "A group as a moderator sees it")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record GroupFacts(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        String description,
        @Schema(required = true) GroupStatus status,
        @Schema(required = true) AssetType kind,
        @Schema(description = "GSS code") String ward,
        @Schema(description = "What the ward is called") String wardName,
        String url,
        String charityNumber,
        String companyNumber,
        List<String> organisationIds,
        @Schema(description = "What its people register is published without waiting", required = true) boolean trusted,
        @Schema(description = "Its words are its own; no feed overwrites them", required = true) boolean claimed,
        @Schema(description = "How many offers it has that have not ended, where groups are held against each other") Integer offers) {

    static GroupFacts of(CommunityGroup group, Map<String, String> wardNames) {
        return of(group, wardNames, null);
    }

    static GroupFacts of(CommunityGroup group, Map<String, String> wardNames, Integer offers) {
        var numbers = group.numbers();
        return new GroupFacts(group.id(), group.name(), group.description(), group.status(), group.kind(), group.ward(),
                group.ward() == null ? null : wardNames.get(group.ward()), group.url(), numbers.charity(), numbers.company(),
                numbers.organisationIds(), group.isTrusted(),
                group.isClaimed(), offers);
    }
}
