package org.kith.network.offers;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.openreferral.Location;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "Offer", description = "Something a group does, as everybody may see it")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OfferView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID groupId,
        @Schema(required = true) String groupName,
        @Schema(required = true) String title,
        @Schema(description = "What happens there") String description,
        @Schema(required = true) OfferStatus status,
        @Schema(description = "The ward's GSS code") String ward,
        @Schema(description = "The name of the place") String venue,
        @Schema(required = true, description = "Whether people can take part from home") boolean online,
        @Schema(description = "Codes of what people do there") List<String> interests,
        @Schema(description = "Codes of what it helps with") List<String> helpsWith,
        @Schema(description = "MO to SU") List<String> days,
        @JsonFormat(pattern = "HH:mm") LocalTime opensAt,
        @JsonFormat(pattern = "HH:mm") LocalTime closesAt,
        @Schema(description = "The parts of the week it runs in") List<String> times,
        @Schema(description = "ISO 639-1 codes") List<String> languages,
        @Schema(description = "What the place has so that everybody can use it") List<String> access,
        @Schema(description = "What it costs, in words") String cost,
        @Schema(description = "Who it is for, in words") String whoFor,
        String howToStart,
        @Schema(description = "Free places now; not there when there is always room, or nobody has said") Integer room,
        @Schema(required = true, description = "Whether people may wait for a place") boolean waitingList,
        Integer minimumAge,
        Integer maximumAge,
        @Schema(description = "When somebody last said that it is so") Instant lastConfirmedAt,
        @Schema(required = true, description = "Whether nobody has confirmed it for so long that it may not be so any more") boolean unconfirmed,
        @Schema(required = true, description = "Whether the group's own words stand over those of the feed it came from") boolean held) {

    static OfferView of(PublishedOffer offer) {
        var content = offer.content();
        var about = content.about();
        var opening = content.opening();
        return new OfferView(offer.id(), offer.group().id(), offer.group().name(), about.name(), about.description(),
                offer.status(), content.ward(), content.place().map(Location::name).orElse(null), content.isOnline(),
                content.interests(), content.helpsWith(), opening.days(), opening.opensAt(), opening.closesAt(),
                opening.times(), content.languageCodes(), content.access(), about.fees(), about.eligibilityDescription(),
                about.applicationProcess(), offer.room(), offer.hasWaitingList(), about.minimumAge(), about.maximumAge(),
                offer.lastConfirmedAt(), offer.isUnconfirmed(), offer.isHeld());
    }

    @Schema(name = "OfferList")
    record Many(@Schema(required = true) @JsonInclude(JsonInclude.Include.ALWAYS) List<OfferView> offers) {}
}
