package org.kith.network.search;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.offers.OfferStatus;
import org.kith.network.openreferral.Day;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A service, at one of its places when it has any")
record SearchResult(
        @Schema(required = true, description = "Of the service") UUID id,
        @Schema(description = "Missing when it names no place") UUID serviceAtLocationId,
        @Schema(required = true) String title,
        @Schema(required = true) UUID groupId,
        @Schema(required = true) String groupName,
        @Schema(description = "The beginning of it") String description,
        String venue,
        @Schema(description = "Only where the place itself is published") Double latitude,
        @Schema(description = "Only where the place itself is published") Double longitude,
        @Schema(description = "Metres as the crow flies, when asked near a place; from the middle of its ward when it names no place") Long distance,
        @Schema(required = true) List<Day> days,
        @JsonFormat(pattern = "HH:mm") LocalTime opensAt,
        @JsonFormat(pattern = "HH:mm") LocalTime closesAt,
        @Schema(description = "Free places now; missing when there is always room, or nobody has said") Integer room,
        @Schema(required = true) boolean waitingList,
        @Schema(required = true) OfferStatus status,
        @Schema(description = "When somebody last said that this is right") Instant lastConfirmedAt,
        @Schema(required = true, description = "Nobody has said for long that this is right; better ring first") boolean unconfirmed,
        @Schema(description = "Why it is here, in words") String why) {

    private static final int LONGEST_DESCRIPTION = 200;

    static SearchResult of(Found found, String why) {
        return new SearchResult(found.serviceId(), found.hasPlace() ? found.id() : null, found.title(), found.groupId(),
                found.groupName(), shortened(found.description()), found.venue(), found.latitude(), found.longitude(),
                found.distance() == null ? null : Math.round(found.distance()),
                found.days().stream().flatMap(day -> Day.of(day).stream()).toList(), found.opensAt(), found.closesAt(),
                found.room(), found.waitingList(), found.status(), found.lastConfirmedAt(), found.unconfirmed(), why);
    }

    /** At most about 200 characters, ended at a word. */
    static String shortened(String text) {
        if (text == null || text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        var end = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
        return text.substring(0, end < LONGEST_DESCRIPTION / 2 ? LONGEST_DESCRIPTION : end).strip() + " …";
    }
}
