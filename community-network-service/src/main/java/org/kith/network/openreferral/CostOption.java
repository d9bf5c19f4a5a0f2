package org.kith.network.openreferral;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
        String amountDescription) {
    private static final Pattern FREE = Pattern.compile("\\s*(free|no (charge|cost|fee))\\b", Pattern.CASE_INSENSITIVE);

    /** True for nothing to pay, false for something, null where neither is said. */
    @JsonIgnore
    public Boolean isFree() {
        if (amount != null) {
            return amount == 0;
        }
        return saysFree(option) || saysFree(amountDescription) ? Boolean.TRUE : null;
    }

    /** Whether words about money begin with saying that there is nothing to pay. */
    public static boolean saysFree(String words) {
        return words != null && FREE.matcher(words).lookingAt();
    }
}
