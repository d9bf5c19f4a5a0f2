package org.kith.network.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.kit.personal.PersonalText;
import org.kith.network.assets.DeskAssets;
import org.kith.network.assets.DeskAssets.DeskAsset;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupEdits;
import org.kith.network.groups.GroupEdits.Said;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.members.Member;
import org.kith.network.members.Members;
import org.kith.network.offers.DeskOffers;
import org.kith.network.offers.DeskOffers.DeskOffer;
import org.kith.network.registration.Decisions;
import org.kith.network.registration.Wards;
import org.kith.network.registration.Wards.Ward;
import org.kith.network.versions.Before;

/** What somebody who looks after a group sees and does, by the link in their e-mail. */
@ApplicationScoped
class Desk {
    private final DeskKey key;
    private final Groups groups;
    private final GroupEdits edits;
    private final Members members;
    private final DeskOffers offers;
    private final DeskAssets assets;
    private final Decisions decisions;
    private final Wards wards;

    Desk(DeskKey key, Groups groups, GroupEdits edits, Members members, DeskOffers offers, DeskAssets assets,
            Decisions decisions, Wards wards) {
        this.key = key;
        this.groups = groups;
        this.edits = edits;
        this.members = members;
        this.offers = offers;
        this.assets = assets;
        this.decisions = decisions;
        this.wards = wards;
    }

    /** Empty when the link opens nothing any more: it ended, or the person was taken off the group's list. */
    Optional<View> open(String token) {
        return key.holder(token).flatMap(this::look);
    }

    /** Does something for the group of whoever holds the link. */
    Optional<View> act(String token, Consumer<GroupPerson> what) {
        return key.holder(token).flatMap(personId -> act(personId, what));
    }

    @Transactional
    Optional<View> look(UUID personId) {
        return key.joined(personId).map(this::view);
    }

    @Transactional
    Optional<View> act(UUID personId, Consumer<GroupPerson> what) {
        var person = key.joined(personId);
        person.ifPresent(what);
        return person.flatMap(stillThere -> key.joined(personId)).map(this::view);
    }

    private View view(GroupPerson person) {
        var group = groups.get(person.groupId());
        return new View(group, edits.saidBefore(group), wards.nameOf(group.ward()).orElse(null),
                decisions.latestReason(group.id()).orElse(null), offers.of(group.id()), offers.endedOf(group.id()),
                assets.of(group.id()), assets.takenAwayOf(group.id()), members.of(group.id()),
                members.needASecondAdmin(group.id()), groups.emailOf(group.id()).map(PersonalText::value).orElse(null),
                person, wards.byName());
    }

    /**
     * A group as its own people see it.
     *
     * @param wordsBefore what it said of itself before, the latest first
     * @param wardName null when not known
     * @param reason what the council's team said when it decided; null when it did not
     * @param lettersTo where letters to the group go; null when nobody gets them
     */
    record View(CommunityGroup group, List<Said> wordsBefore, String wardName, String reason, List<DeskOffer> offers,
            List<DeskOffer> ended, List<DeskAsset> assets, List<DeskAsset> assetsTakenAway, List<Member> members,
            boolean needsASecondAdmin, String lettersTo, GroupPerson person, List<Ward> wards) {

        public boolean isAdmin() {
            return person.isAdmin();
        }

        /** Who changed it then, as the others know them; null when that is not known any more. */
        public String who(Before version) {
            return Member.whoIs(version.by(), members);
        }

        /** What others can count on is public at once, so somebody has to have looked at the group first. */
        public boolean maySayAssets() {
            return isAdmin() && group.status() == GroupStatus.PUBLISHED;
        }

        public boolean getsLetters(Member member) {
            return member.email() != null && member.email().equalsIgnoreCase(lettersTo);
        }

        public boolean mayGetLetters(Member member) {
            return isAdmin() && member.email() != null && member.joinedAt() != null && !getsLetters(member);
        }

        /** An address of none of those on the list: of a public list, or nobody's. */
        public boolean writesElsewhere() {
            return members.stream().noneMatch(this::getsLetters);
        }

        public String personName() {
            return PersonalText.valueOf(person.name());
        }

        /** Not the last one who may do everything. */
        public boolean mayRemove(Member member) {
            return isAdmin() && (!needsASecondAdmin || !member.isAdmin());
        }
    }
}
