package org.kith.network.moderation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DuplicatePair", description = "Two groups that might be the same, side by side")
record DuplicatePair(
        @Schema(required = true) GroupFacts first,
        @Schema(required = true) GroupFacts second,
        @Schema(description = "Why they might be the same, in words", required = true) List<String> reasons,
        @Schema(description = "The fields in which they differ", required = true) List<String> differing) {}
