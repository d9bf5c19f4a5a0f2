package org.kith.network.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.network.groups.GroupPerson;
import org.kith.network.offers.OfferEdits;
import org.kith.network.offers.OfferEdits.Edit;
import org.kith.network.offers.OfferWords;
import org.kith.network.places.Places;
import org.kith.network.registration.Wards;
import org.kith.network.registration.Wards.Ward;

/** One offer of a group, for whoever holds the link to the group's desk. Everybody on the list may change offers. */
@ApplicationScoped
class OfferDesk {
    private final DeskKey key;
    private final OfferEdits offers;
    private final Places places;
    private final Wards wards;

    OfferDesk(DeskKey key, OfferEdits offers, Places places, Wards wards) {
        this.key = key;
        this.offers = offers;
        this.places = places;
        this.wards = wards;
    }

    /** Empty when the link opens nothing any more, or the group has no such offer. */
    Optional<OfferView> open(String token, UUID offerId) {
        return key.holder(token).flatMap(personId -> look(personId, offerId));
    }

    /** Whether there was an offer to change; so do the others. */
    boolean rewrite(String token, UUID offerId, OfferWords said, boolean leavesRoom) {
        return key.holder(token).filter(personId -> change(personId, offerId, person -> {
            places.mustKnow(said.ward());
            return offers.rewrite(person.groupId(), offerId, said, leavesRoom);
        })).isPresent();
    }

    boolean goBack(String token, UUID offerId, long number) {
        return key.holder(token)
                .filter(personId -> change(personId, offerId, person -> offers.goBack(person.groupId(), offerId, number)))
                .isPresent();
    }

    boolean follow(String token, UUID offerId) {
        return key.holder(token)
                .filter(personId -> change(personId, offerId, person -> offers.follow(person.groupId(), offerId)))
                .isPresent();
    }

    @Transactional
    Optional<OfferView> look(UUID personId, UUID offerId) {
        return key.joined(personId).flatMap(person -> offers.find(person.groupId(), offerId))
                .map(edit -> new OfferView(edit, wards.byName()));
    }

    @Transactional
    boolean change(UUID personId, UUID offerId, Predicate<GroupPerson> what) {
        return key.joined(personId).filter(person -> offers.find(person.groupId(), offerId).isPresent()).filter(what)
                .isPresent();
    }

    /** An offer with the wards it could be in. */
    record OfferView(Edit edit, List<Ward> wards) {

        /** Whether the ward can be chosen; a record may name one of elsewhere, or none. */
        public boolean hasWard(String code) {
            return wards.stream().anyMatch(ward -> ward.code().equals(code));
        }
    }
}
