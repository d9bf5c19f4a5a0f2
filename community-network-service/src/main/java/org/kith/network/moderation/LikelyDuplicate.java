package org.kith.network.moderation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LikelyDuplicate")
record LikelyDuplicate(
        @Schema(required = true) GroupFacts group,
        @Schema(description = "Why they might be the same, in words", required = true) List<String> reasons) {}
