package org.kith.network.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.network.groups.GroupPerson;
import org.kith.network.members.Member;
import org.kith.network.members.Members;
import org.kith.network.offers.OfferEdits;
import org.kith.network.offers.OfferEdits.Edit;
import org.kith.network.offers.OfferWords;
import org.kith.network.places.Places;
import org.kith.network.registration.Wards;
import org.kith.network.registration.Wards.Ward;
import org.kith.network.versions.Before;

/** One offer of a group, for whoever holds the link to the group's desk. Everybody on the list may change offers. */
@ApplicationScoped
class OfferDesk {
    private final DeskKey key;
    private final OfferEdits offers;
    private final Members members;
    private final Places places;
    private final Wards wards;

    OfferDesk(DeskKey key, OfferEdits offers, Members members, Places places, Wards wards) {
        this.key = key;
        this.offers = offers;
        this.members = members;
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
            return offers.rewrite(person.groupId(), offerId, said, leavesRoom, person.id());
        })).isPresent();
    }

    boolean goBack(String token, UUID offerId, long number) {
        return key.holder(token)
                .filter(personId -> change(personId, offerId,
                        person -> offers.goBack(person.groupId(), offerId, number, person.id())))
                .isPresent();
    }

    boolean follow(String token, UUID offerId) {
        return key.holder(token)
                .filter(personId -> change(personId, offerId, person -> offers.follow(person.groupId(), offerId, person.id())))
                .isPresent();
    }

    @Transactional
    Optional<OfferView> look(UUID personId, UUID offerId) {
        return key.joined(personId).flatMap(person -> offers.find(person.groupId(), offerId)
                .map(edit -> new OfferView(edit, wards.byName(), members.of(person.groupId()))));
    }

    @Transactional
    boolean change(UUID personId, UUID offerId, Predicate<GroupPerson> what) {
        return key.joined(personId).filter(person -> offers.find(person.groupId(), offerId).isPresent()).filter(what)
                .isPresent();
    }

    /** An offer with the wards it could be in, and who looks after its group. */
    record OfferView(Edit edit, List<Ward> wards, List<Member> members) {

        /** Who changed it then, as the others know them; null when that is not known any more. */
        public String who(Before version) {
            return Member.whoIs(version.by(), members);
        }

        /** Whether the ward can be chosen; a record may name one of elsewhere, or none. */
        public boolean hasWard(String code) {
            return wards.stream().anyMatch(ward -> ward.code().equals(code));
        }
    }
}
