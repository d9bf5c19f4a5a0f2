package org.kith.network.assets;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.groups.AssetType;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "Asset", description = "Something or somebody in a place that others can count on, as everybody may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssetView(
        @Schema(required = true) UUID id,
        @Schema(description = "GSS code of its council", required = true) String council,
        @Schema(required = true) AssetType type,
        @Schema(required = true) String title,
        String description,
        @Schema(description = "GSS code", required = true) String ward,
        @Schema(description = "Degrees north") Double latitude,
        @Schema(description = "Degrees east") Double longitude,
        @Schema(description = "The group that looks after it") UUID groupId,
        @Schema(description = "How to borrow it or to meet") String howTo,
        @Schema(description = "A person's name, only where they said that it may be shown") String name) {}
