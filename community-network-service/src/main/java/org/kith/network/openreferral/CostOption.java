package org.kith.network.openreferral;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** What it costs, for whom. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CostOption(
        @Schema(required = true) UUID id,
        LocalDate validFrom,
        LocalDate validTo,
        String option,
        String currency,
        Double amount,
        String amountDescription) {}
