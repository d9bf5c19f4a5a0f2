package org.kith.network.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A service of Open Referral UK 3.0. What is not known is left out; {@code capacity} and {@code last_confirmed} are Kith's own and may
 * be ignored.
 *
 * @see <a href="https://docs.openreferraluk.org/">Open Referral UK</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Service(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organizationId,
        @Schema(required = true) String name,
        String description,
        @Schema(required = true, enumeration = {
                "active", "inactive", "defunct", "temporarily closed"}) String status,
        String email,
        String fees,
        Integer minimumAge,
        Integer maximumAge,
        Instant lastModified,
        @Schema(required = true) Organization organization,
        List<Schedule> schedules,
        List<ServiceArea> serviceAreas,
        List<ServiceAtLocation> serviceAtLocations,
        List<Language> languages,
        List<Attribute> attributes,
        @Schema(description = "Free places now; not there when there is always room (Kith)") Capacity capacity,
        @Schema(description = "The day somebody last said that it is so (Kith)") LocalDate lastConfirmed){

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Organization(@Schema(required = true) UUID id, @Schema(required = true) String name,
            @Schema(required = true) String description) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Schedule(@Schema(required = true) UUID id, String freq, String byday, String opensAt, String closesAt) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ServiceArea(@Schema(required = true) UUID id, String extent, String extentType) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ServiceAtLocation(@Schema(required = true) UUID id, Location location) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Location(@Schema(required = true) UUID id, @Schema(required = true) String locationType, String name,
            Double latitude, Double longitude, List<Address> addresses, List<Accessibility> accessibility) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Address(@Schema(required = true) UUID id, @JsonProperty("address_1") @Schema(required = true) String address1,
            @Schema(required = true) String city, @Schema(required = true) String stateProvince,
            @Schema(required = true) String postalCode, @Schema(required = true) String country,
            @Schema(required = true) String addressType) {}

    record Accessibility(@Schema(required = true) UUID id, @Schema(required = true) String accessibility) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Language(@Schema(required = true) UUID id, String code, String name) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Attribute(@Schema(required = true) UUID id, @Schema(required = true) String linkType,
            @Schema(required = true) TaxonomyTerm taxonomyTerm) {}

    record TaxonomyTerm(@Schema(required = true) UUID id, @Schema(required = true) String name,
            @Schema(required = true) String description, @Schema(required = true) String taxonomy,
            @Schema(required = true) String term) {}

    record Capacity(@Schema(required = true) int room, @Schema(required = true) String unit) {}
}
