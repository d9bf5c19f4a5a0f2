package org.kith.network.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.openreferral.About;
import org.kith.network.openreferral.Attribute;
import org.kith.network.openreferral.Contact;
import org.kith.network.openreferral.CostOption;
import org.kith.network.openreferral.Funding;
import org.kith.network.openreferral.Language;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.Organization;
import org.kith.network.openreferral.Phone;
import org.kith.network.openreferral.Schedule;
import org.kith.network.openreferral.ServiceArea;
import org.kith.network.openreferral.ServiceAtLocation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A service of Open Referral UK 3.0. What is not known is left out; {@code capacity}, {@code last_confirmed} and {@code provenance}
 * are Kith's own and may be ignored.
 *
 * @param lastModified when the record was last touched by anybody
 * @param lastConfirmed when a person last said that it is so
 * @param places where it is, for maps and tables, which show it of services without their lists too
 * @see <a href="https://docs.openreferraluk.org/">Open Referral UK</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Service(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organizationId,
        @JsonUnwrapped About about,
        @Schema(required = true, enumeration = {
                "active", "inactive", "defunct", "temporarily closed"}) String status,
        Instant lastModified,
        @Schema(required = true) Organization organization,
        List<Schedule> schedules,
        List<ServiceArea> serviceAreas,
        List<ServiceAtLocation> serviceAtLocations,
        List<Language> languages,
        List<Phone> phones,
        List<Contact> contacts,
        List<CostOption> costOptions,
        List<Funding> funding,
        List<Attribute> attributes,
        @Schema(description = "Room now (Kith)") Capacity capacity,
        @Schema(description = "The day a person last said that it is so (Kith)") LocalDate lastConfirmed,
        @Schema(description = "True when nobody has confirmed it for so long that it may not be so any more (Kith)") Boolean unconfirmed,
        @Schema(description = "Where the record comes from (Kith)") Provenance provenance,
        @JsonIgnore List<Location> places){

    @Schema(name = "Capacity", description = "Room now: without a number there is always room")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Capacity(
            @Schema(description = "Free places; not there when there is always room") Integer room,
            @Schema(required = true, description = "What is counted", examples = "places") String unit,
            @Schema(required = true, description = "Whether people may wait for a place") boolean waitingList,
            @Schema(description = "When somebody last said so, or took a place or left one") Instant updated) {}

    @Schema(name = "Provenance")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Provenance(
            @Schema(required = true, description = "GSS code of the council that keeps the record", examples = "E08000010") String council,
            @Schema(required = true, description = "\"group\" when its group wrote it here, otherwise the kind of feed it was read from") String source,
            @Schema(description = "The name of the feed it was read from", examples = "Wigan Community Book") String feed,
            @Schema(description = "Where that feed is, when it is on the public internet", examples = "https://directory.example.org/o/v3") String feedUrl,
            @Schema(required = true, description = "Whether the group's own words stand over those of the feed") boolean groupsOwnWords) {}
}
