package org.kith.network.openreferral;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An address, whole: the profile has no room for half of one. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Address(
        @Schema(required = true) UUID id,
        String attention,
        @JsonProperty("address_1") @Schema(required = true) String address1,
        @JsonProperty("address_2") String address2,
        @Schema(required = true) String city,
        String region,
        @Schema(required = true) String stateProvince,
        @Schema(required = true) String postalCode,
        @Schema(required = true) String country,
        @Schema(required = true) String addressType) {

    /** The same without markup. */
    public Address inPlainText() {
        return new Address(id, PlainText.of(attention), PlainText.of(address1), PlainText.of(address2), PlainText.of(city),
                PlainText.of(region), PlainText.of(stateProvince), PlainText.of(postalCode), country, addressType);
    }
}
