package org.kith.network.directory;

import java.net.URI;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Which version of the standard an API speaks. */
@JsonNaming(SnakeCaseStrategy.class)
record ApiInfo(
        @Schema(required = true, examples = "3.0") String version,
        @Schema(required = true, description = "Where the profile is described") URI profile,
        @Schema(required = true, description = "The document of this API") URI openapiUrl) {}
