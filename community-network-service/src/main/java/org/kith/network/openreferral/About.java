package org.kith.network.openreferral;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What a service says of itself, the fields without lists of their own.
 *
 * @param fees in words
 * @param eligibilityDescription who it is for, in words
 * @param applicationProcess how to start
 * @param minimumAge in years, null for no limit
 * @param maximumAge in years, null for no limit
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record About(
        @Schema(required = true) String name,
        String description,
        String url,
        String email,
        String fees,
        String accreditations,
        String eligibilityDescription,
        String applicationProcess,
        Integer minimumAge,
        Integer maximumAge,
        LocalDate assuredDate,
        String assurerEmail,
        String alert) {

    /** The same without markup in what it says. */
    public About inPlainText() {
        return new About(PlainText.ofName(name), PlainText.of(description), url, email, PlainText.of(fees),
                PlainText.of(accreditations), PlainText.of(eligibilityDescription), PlainText.of(applicationProcess),
                minimumAge,
                maximumAge, assuredDate, assurerEmail, PlainText.of(alert));
    }
}
