package org.kith.network.offers;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.kith.events.Vocabulary;
import org.kith.network.openreferral.Day;

/** What a group does with its offers at its desk. Whoever calls has made sure for which group they may. */
@ApplicationScoped
public class DeskOffers {
    private static final String OF_GROUP = "from Offer o where o.groupId = :group and o.status in (ACTIVE, PAUSED)";
    /** What a feed took away comes back with the feed only. */
    private static final String ENDED = """
            from Offer o where o.groupId = :group and o.status = INACTIVE and (o.source = :own or o.heldSince is not null)
            order by o.updatedAt desc, o.id
            """;
    private static final int MOST_ENDED = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final EntityManager entities;
    private final Offers offers;

    DeskOffers(EntityManager entities, Offers offers) {
        this.entities = entities;
        this.offers = offers;
    }

    public List<DeskOffer> of(UUID groupId) {
        return entities.createQuery(OF_GROUP, Offer.class).setParameter("group", groupId).getResultStream()
                .map(DeskOffer::of).sorted(Comparator.comparing(DeskOffer::title).thenComparing(DeskOffer::id)).toList();
    }

    /** What the group ended itself, the latest first. */
    public List<DeskOffer> endedOf(UUID groupId) {
        return entities.createQuery(ENDED, Offer.class).setParameter("group", groupId).setParameter("own", Offer.GROUP)
                .setMaxResults(MOST_ENDED).getResultStream().map(DeskOffer::of).toList();
    }

    /** The offer, also when it has ended; empty when the group has no such offer. */
    public Optional<DeskOffer> find(UUID groupId, UUID id) {
        return Optional.ofNullable(entities.find(Offer.class, id)).filter(offer -> offer.groupId().equals(groupId))
                .map(DeskOffer::of);
    }

    /**
     * Takes a break.
     *
     * @param by the person; null where a link of the group was used that is nobody's in particular; so for the others
     * @return whether the group has such an offer; so do the others
     */
    public boolean pause(UUID groupId, UUID id, UUID by) {
        return change(groupId, id, by, OfferChange.PAUSED, Offer::pause);
    }

    public boolean resume(UUID groupId, UUID id, UUID by) {
        return change(groupId, id, by, OfferChange.RESUMED, Offer::resume);
    }

    /** @param room free places now, null for always room */
    public boolean changeRoom(UUID groupId, UUID id, Integer room, UUID by) {
        return change(groupId, id, by, OfferChange.ROOM, (offer, now) -> offer.changeRoom(room, now));
    }

    /** Nothing has changed, and somebody says so. */
    public boolean stillOn(UUID groupId, UUID id, UUID by) {
        return change(groupId, id, by, OfferChange.CONFIRMED, Offer::stillOn);
    }

    /** It does not happen any more. */
    public boolean end(UUID groupId, UUID id, UUID by) {
        return change(groupId, id, by, OfferChange.ENDED, Offer::end);
    }

    /** Publishes one more offer; with the same id again, it is there already. */
    public void publish(UUID id, UUID groupId, NewOffer request) {
        if (!offers.exists(id)) {
            var offer = new Offer(id, groupId, Offer.GROUP, Instant.now());
            request.writeInto(offer, Instant.now());
            offers.keep(offer);
        }
    }

    private boolean change(UUID groupId, UUID id, UUID by, OfferChange change, BiConsumer<Offer, Instant> effect) {
        var now = Instant.now();
        return offers.changeOf(groupId, id, change, by, now, offer -> effect.accept(offer, now));
    }

    /**
     * An offer as its own group sees it.
     *
     * @param room free places now, null for always room
     * @param gone whether its feed took it away, so that only its feed brings it back
     */
    public record DeskOffer(UUID id, String title, OfferStatus status, Integer room, Instant lastConfirmedAt, boolean gone) {
        private static DeskOffer of(Offer offer) {
            var hasEnded = offer.status() == OfferStatus.INACTIVE;
            return new DeskOffer(offer.id(), offer.content().title(), offer.status(), offer.room(), offer.lastConfirmedAt(),
                    hasEnded && offer.isFromFeed() && !offer.isHeld());
        }

        public boolean isEnded() {
            return status == OfferStatus.INACTIVE;
        }

        public boolean isPaused() {
            return status == OfferStatus.PAUSED;
        }

        /** The name of the field its free places are typed into. */
        public String roomField() {
            return "room-" + id;
        }

        /** The free places as the field shows them. */
        public String shownRoom() {
            return room == null ? "" : room.toString();
        }

        /** The day somebody last said that it is so, in words; null when nobody has. */
        public String confirmed() {
            return lastConfirmedAt == null ? null : DAY.format(lastConfirmedAt);
        }
    }

    /**
     * What a group says of something it does, in as few fields as will do.
     *
     * @param about a code of an interest or of what it helps with
     * @param room free places now, null for always room
     */
    public record NewOffer(
            @NotBlank(message = "say what it is called") @Size(max = 200, message = "use at most 200 characters") String title,
            @NotBlank(message = "say what happens there") @Size(max = 4000, message = "use at most 4,000 characters") String whatHappens,
            @NotNull(message = "choose the ward") String ward,
            @NotNull(message = "choose what it is about") String about,
            Day day,
            LocalTime opensAt,
            @PositiveOrZero(message = "must be a number") @Max(value = 100_000, message = "must be a smaller number") Integer room) {

        private void writeInto(Offer offer, Instant now) {
            var isInterest = Vocabulary.INTERESTS.contains(about);
            new PublishOffer(title.strip(), whatHappens.strip(), ward, isInterest ? List.of(about) : null,
                    isInterest ? null : List.of(about), null, null, null, day == null ? null : List.of(day), opensAt, null,
                    null,
                    null, null, null, null, null, null, null, null, null, null, null, room, null).writeInto(offer, now);
            offer.resume(now);
        }

        @AssertTrue(message = "choose what it is about")
        public boolean isAboutSomethingKnown() {
            return about == null || Vocabulary.INTERESTS.contains(about) || Vocabulary.HELP.contains(about);
        }
    }
}
