package org.kith.network.offers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.network.openreferral.Schedule;
import org.kith.network.versions.Before;

/** A whole offer in the hands of its group: to say it anew, to go back, to follow its feed again. Whoever calls has made sure whose it is. */
@ApplicationScoped
public class OfferEdits {
    private final EntityManager entities;
    private final Offers offers;
    private final OfferHistory history;
    private final FormWords words;

    OfferEdits(EntityManager entities, Offers offers, OfferHistory history, FormWords words) {
        this.entities = entities;
        this.offers = offers;
        this.history = history;
        this.words = words;
    }

    /** The offer as it is, or empty when the group has no such offer or it does not happen any more. */
    public Optional<Edit> find(UUID groupId, UUID id) {
        return Optional.ofNullable(entities.find(Offer.class, id))
                .filter(offer -> offer.groupId().equals(groupId) && offer.status() != OfferStatus.INACTIVE).map(this::edit);
    }

    /**
     * Says it anew. Of an offer of a feed these words stand from now on.
     *
     * @param by the person who holds the link; so for the others
     * @param leavesRoom whether nothing was said about the free places, of which somebody may have taken one meanwhile
     * @return whether the group has such an offer; so do the others
     */
    public boolean rewrite(UUID groupId, UUID id, OfferWords said, boolean leavesRoom, UUID by) {
        var now = Instant.now();
        return offers.changeOf(groupId, id, OfferChange.REWRITTEN, by, now, offer -> {
            var content = words.write(said, offer.content());
            if (!content.equals(offer.content())) {
                offer.rewrite(content, now);
            }
            var room = leavesRoom ? offer.room() : said.room();
            if (!Objects.equals(room, offer.room()) || said.waitingList() != offer.hasWaitingList()) {
                offer.changeRoom(room, said.waitingList(), now);
            }
            offer.stillOn(now);
        });
    }

    /** The offer is again what it was before a change. */
    public boolean goBack(UUID groupId, UUID id, long number, UUID by) {
        var now = Instant.now();
        return history.find(id, number).filter(version -> version.status() != OfferStatus.INACTIVE)
                .filter(version -> offers.changeOf(groupId, id, OfferChange.WENT_BACK, by, now,
                        offer -> offer.goBackTo(version, now)))
                .isPresent();
    }

    /** Lets the words of the feed stand again, from its next reading. */
    public boolean follow(UUID groupId, UUID id, UUID by) {
        var now = Instant.now();
        return offers.changeOf(groupId, id, OfferChange.RELEASED, by, now, offer -> offer.release(now));
    }

    private Edit edit(Offer offer) {
        var said = words.read(offer);
        var others = offer.content().schedules().stream().filter(schedule -> said.times().others().contains(schedule.id()))
                .map(OtherTime::of).toList();
        return new Edit(offer.id(), said, others, offer.isFromFeed(), offer.isHeld(), offer.isAddressConfidential(),
                versions(offer));
    }

    /** What it said before, each once, the latest first: a break or a number of places is no other offer. */
    private List<Version> versions(Offer offer) {
        return history.saidBefore(offer.id(), offer.content(), version -> version.status() != OfferStatus.INACTIVE).stream()
                .map(Version::of).toList();
    }

    /**
     * An offer as its group may change it.
     *
     * @param otherTimes schedules that the form cannot show
     * @param held whether the group's words stand over those of the feed
     * @param versions what it said before, the latest first
     */
    public record Edit(UUID id, OfferWords words, List<OtherTime> otherTimes, boolean fromFeed, boolean held,
            boolean addressConfidential, List<Version> versions) {}

    /** A schedule in words. */
    public record OtherTime(UUID id, String words) {
        static OtherTime of(Schedule schedule) {
            return new OtherTime(schedule.id(), TimesInWords.of(schedule));
        }
    }

    /**
     * What an offer said until it was changed.
     *
     * @param paused whether it took a break then; going back to it takes one
     */
    public record Version(Before before, String title, String whatHappens, List<String> times, String place, String cost,
            boolean paused) {

        static Version of(OfferVersion version) {
            var content = version.content();
            return new Version(version.before(), content.title(), content.about().description(),
                    TimesInWords.of(content.schedules()), content.place().map(place -> place.name()).orElse(null),
                    content.about().fees(), version.status() == OfferStatus.PAUSED);
        }
    }
}
