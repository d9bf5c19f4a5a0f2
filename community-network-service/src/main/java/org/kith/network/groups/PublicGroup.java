package org.kith.network.groups;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "PublicGroup", description = "A group as everybody may see it")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublicGroup(
        @Schema(required = true) UUID id,
        @Schema(description = "GSS code of its council", required = true) String council,
        @Schema(required = true) String name,
        @Schema(description = "What the group does") String description,
        @Schema(required = true) AssetType kind,
        @Schema(description = "GSS code") String ward,
        @Schema(description = "Its own page") String url,
        @Schema(description = "Identifiers with their scheme (org-id.guide), for example GB-CHC-210183") List<String> organisationIds) {}
