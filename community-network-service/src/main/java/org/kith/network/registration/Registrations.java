package org.kith.network.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.kith.kit.Ids;
import org.kith.kit.personal.PersonalText;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Memberships.Role;
import org.kith.network.groups.Persons;
import org.kith.network.letters.LetterKind;
import org.kith.network.letters.Notices;
import org.kith.network.openreferral.PlainText;
import org.kith.network.places.Places;

/** Groups that register themselves: typed in by anybody, confirmed from the e-mail, and then for the moderator to look at. */
@ApplicationScoped
public class Registrations {
    private static final Logger LOG = Logger.getLogger(Registrations.class);
    private static final PersonalText TRUSTED = new PersonalText(
            "The people of this group are known and trusted, so nobody had to look first.");

    private final Councils councils;
    private final Places places;
    private final Groups groups;
    private final Persons persons;
    private final Notices notices;
    private final Decisions decisions;

    Registrations(Councils councils, Places places, Groups groups, Persons persons, Notices notices, Decisions decisions) {
        this.councils = councils;
        this.places = places;
        this.groups = groups;
        this.persons = persons;
        this.notices = notices;
        this.decisions = decisions;
    }

    /**
     * Keeps what somebody tells of their group and writes to them. Whether the address was known before makes no difference that
     * could be seen: who registers the same again gets the same letter, or their link when the group is further on.
     */
    public void receive(RegisterGroup request) {
        councils.enter(request.council());
        keep(request);
    }

    @Transactional
    void keep(RegisterGroup request) {
        if (places.named(request.ward()).isEmpty()) {
            throw NetworkProblem.WARD_UNKNOWN.because("Please choose a ward of your council.");
        }
        var hash = persons.hash(request.address());
        persons.lock(hash);
        if (!notices.hadEnoughToday(hash)) {
            var person = known(hash, request).orElseGet(() -> begin(request));
            notices.writeSparingly(letterTo(person), person, null);
        }
    }

    private Optional<GroupPerson> known(byte[] hash, RegisterGroup request) {
        var known = persons.withHash(hash).stream().filter(person -> isOpen(person, request)).findFirst();
        known.map(GroupPerson::groupId).map(groups::get).filter(group -> group.status() == GroupStatus.REGISTERED)
                .ifPresent(group -> group.describe(request.words(), Instant.now()));
        return known;
    }

    private boolean isOpen(GroupPerson person, RegisterGroup request) {
        var group = groups.get(person.groupId());
        return group.name().equalsIgnoreCase(PlainText.ofName(request.words().name())) && group.status() != GroupStatus.REFUSED
                && (person.isAdmin() || group.status() == GroupStatus.REGISTERED);
    }

    private GroupPerson begin(RegisterGroup request) {
        var now = Instant.now();
        var group = groups.register(Ids.next(), request.words(), now);
        groups.reachAt(group.id(), request.address());
        LOG.infof("group registered: groupId=%s", group.id());
        return persons.invite(group.id(), request.address(), request.calledBy(), Role.ADMIN, now);
    }

    private static LetterKind letterTo(GroupPerson person) {
        return person.joinedAt() == null ? LetterKind.CONFIRM_GROUP : LetterKind.DESK_LINK;
    }

    /** What the link in the letter is about; empty when it was forgotten meanwhile. */
    @Transactional
    public Optional<CommunityGroup> look(UUID groupId, UUID personId) {
        return persons.find(groupId, personId).flatMap(person -> groups.find(person.groupId()));
    }

    /** The person used the link: the address is theirs. Who uses it twice changes nothing. */
    @Transactional
    public Optional<GroupPerson> confirm(UUID groupId, UUID personId) {
        var person = persons.find(groupId, personId);
        person.ifPresent(found -> confirm(groups.lock(found.groupId()), found));
        return person;
    }

    private void confirm(CommunityGroup group, GroupPerson person) {
        person.join(Instant.now());
        if (group.status() == GroupStatus.REGISTERED) {
            group.confirm(Instant.now());
            LOG.infof("group confirmed: groupId=%s", group.id());
            if (isOfTrustedPeople(person)) {
                // Only a moderator says whom we trust: what is taken back must not live on in what came of it.
                decisions.publish(group, false, TRUSTED, null);
            } else {
                notices.write(LetterKind.GROUP_CONFIRMED, person, null);
            }
        }
    }

    private boolean isOfTrustedPeople(GroupPerson person) {
        return persons.withHash(person.emailHash()).stream().filter(GroupPerson::isAdmin).map(GroupPerson::groupId)
                .map(groups::get).anyMatch(group -> group.isTrusted() && group.status() == GroupStatus.PUBLISHED);
    }
}
