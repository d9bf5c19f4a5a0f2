package org.kith.network.openreferral;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A place.
 *
 * @param locationType physical, postal or virtual
 * @param latitude degrees north (WGS 84), null when not known
 * @param longitude degrees east (WGS 84), null when not known
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Location(
        @Schema(required = true) UUID id,
        @Schema(required = true, enumeration = {
                "physical", "postal", "virtual"}) String locationType,
        String name,
        String description,
        Double latitude,
        Double longitude,
        String externalIdentifier,
        String externalIdentifierType,
        List<Address> addresses,
        List<Accessibility> accessibility){
    public Location {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        accessibility = accessibility == null ? List.of() : List.copyOf(accessibility);
    }

    /** Whether people take part from home. */
    @JsonIgnore
    public boolean isVirtual() {
        return "virtual".equals(locationType);
    }

    /** Whether it is known where one would have to go. */
    @JsonIgnore
    public boolean isOnTheMap() {
        return !isVirtual() && latitude != null && longitude != null;
    }

    /** The same without markup in what it is called and where it is. */
    public Location inPlainText() {
        return new Location(id, locationType, PlainText.of(name), PlainText.of(description), latitude, longitude,
                externalIdentifier, externalIdentifierType, addresses.stream().map(Address::inPlainText).toList(),
                accessibility);
    }

    /** The same without a word of where it is: what is called virtual may have come with an address all the same. */
    public Location withoutAddress() {
        return new Location(id, locationType, null, null, null, null, null, null, List.of(), List.of());
    }
}
