package org.kith.network.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;
import org.kith.network.letters.GroupLinks;
import org.kith.network.letters.LinkTo;
import org.kith.network.members.Member;
import org.kith.network.members.Members;
import org.kith.network.offers.DeskOffers;
import org.kith.network.offers.DeskOffers.DeskOffer;
import org.kith.network.registration.Decisions;
import org.kith.network.registration.Wards;
import org.kith.network.registration.Wards.Ward;

/** What somebody who looks after a group sees and does, by the link in their e-mail. */
@ApplicationScoped
class Desk {
    private final GroupLinks links;
    private final CurrentCouncil council;
    private final Groups groups;
    private final Persons persons;
    private final Members members;
    private final DeskOffers offers;
    private final Decisions decisions;
    private final Wards wards;

    Desk(GroupLinks links, CurrentCouncil council, Groups groups, Persons persons, Members members, DeskOffers offers,
            Decisions decisions, Wards wards) {
        this.links = links;
        this.council = council;
        this.groups = groups;
        this.persons = persons;
        this.members = members;
        this.offers = offers;
        this.decisions = decisions;
        this.wards = wards;
    }

    /** Empty when the link opens nothing any more: it ended, or the person was taken off the group's list. */
    Optional<View> open(String token) {
        return links.open(token, LinkTo.DESK).flatMap(link -> {
            council.enter(link.council());
            return look(link.holder());
        });
    }

    /** Does something for the group of whoever holds the link. */
    Optional<View> act(String token, Consumer<GroupPerson> what) {
        return links.open(token, LinkTo.DESK).flatMap(link -> {
            council.enter(link.council());
            return act(link.holder(), what);
        });
    }

    @Transactional
    Optional<View> look(UUID personId) {
        return joined(personId).map(this::view);
    }

    @Transactional
    Optional<View> act(UUID personId, Consumer<GroupPerson> what) {
        var person = joined(personId);
        person.ifPresent(what);
        return person.flatMap(stillThere -> joined(personId)).map(this::view);
    }

    /** By the person and not by the group of the link: after a merging they look after the group that stayed. */
    private Optional<GroupPerson> joined(UUID personId) {
        return persons.find(personId).filter(person -> person.joinedAt() != null);
    }

    private View view(GroupPerson person) {
        var group = groups.get(person.groupId());
        return new View(group, wards.nameOf(group.ward()).orElse(null), decisions.latestReason(group.id()).orElse(null),
                offers.of(group.id()), members.of(group.id()), members.needASecondAdmin(group.id()), person, wards.byName());
    }

    /**
     * A group as its own people see it.
     *
     * @param wardName null when not known
     * @param reason what the council's team said when it decided; null when it did not
     */
    record View(CommunityGroup group, String wardName, String reason, List<DeskOffer> offers, List<Member> members,
            boolean needsASecondAdmin, GroupPerson person, List<Ward> wards) {

        public boolean isAdmin() {
            return person.isAdmin();
        }

        public String personName() {
            return PersonalText.valueOf(person.name());
        }

        public boolean isIn(Ward ward) {
            return ward.code().equals(group.ward());
        }

        /** Not the last one who may do everything. */
        public boolean mayRemove(Member member) {
            return isAdmin() && (!needsASecondAdmin || !member.isAdmin());
        }
    }
}
