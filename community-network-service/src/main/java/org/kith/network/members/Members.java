package org.kith.network.members;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Memberships;
import org.kith.network.groups.Persons;
import org.kith.network.letters.LetterKind;
import org.kith.network.letters.Notices;

/** Who looks after a group. Whoever calls has made sure that they may. */
@ApplicationScoped
public class Members {
    private static final Logger LOG = Logger.getLogger(Members.class);

    private final Groups groups;
    private final Persons persons;
    private final Memberships accounts;
    private final Notices notices;

    Members(Groups groups, Persons persons, Memberships accounts, Notices notices) {
        this.groups = groups;
        this.persons = persons;
        this.accounts = accounts;
        this.notices = notices;
    }

    public List<Member> of(UUID groupId) {
        return Stream.concat(accounts.accountsOf(groupId).stream().map(Member::of),
                persons.ofGroup(groupId).stream().filter(person -> !person.isOnlyClaiming()).map(Member::of)).toList();
    }

    /** Whether it all hangs on one person, who may fall ill or move away. */
    public boolean needASecondAdmin(UUID groupId) {
        return of(groupId).stream().filter(Member::isAdmin).count() < 2;
    }

    /**
     * Writes to somebody who joins when they use the link; to somebody who is there already it changes nothing. Only to so many in
     * a day: whoever registers a group must not get to write to everybody in the council's name.
     */
    public void invite(UUID groupId, Invitation invitation) {
        if (groups.lock(groupId).status() == GroupStatus.REFUSED) {
            throw NetworkProblem.NOT_PUBLISHED.because("The council's team left it out, so it cannot ask others.");
        }
        if (notices.hasInvitedEnoughToday(groupId)) {
            throw NetworkProblem.ENOUGH_INVITED.because("Please ask the next ones tomorrow.");
        }
        var hash = persons.hash(invitation.address());
        persons.lock(hash);
        if (notices.hadEnoughToday(hash)) {
            return;
        }
        var person = persons.invite(groupId, invitation.address(), null, invitation.roleOrAdmin(), Instant.now());
        if (person.joinedAt() == null) {
            notices.writeSparingly(LetterKind.INVITATION, person, invitation.asker());
            LOG.infof("somebody invited to a group: groupId=%s personId=%s", groupId, person.id());
        }
    }

    /** The person used the link; empty when the invitation was taken back or forgotten. */
    @Transactional
    public Optional<GroupPerson> accept(UUID groupId, UUID personId) {
        var person = persons.find(groupId, personId);
        person.ifPresent(found -> found.join(Instant.now()));
        return person;
    }

    /** Letters to the group go to somebody of its list from now on; the address is theirs, as they came by a link sent to it. */
    public void writeTo(UUID groupId, UUID personId) {
        groups.lock(groupId);
        var person = persons.find(groupId, personId).filter(found -> found.joinedAt() != null)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("Nobody of this id looks after the group by e-mail."));
        groups.reachAt(groupId, person.email());
        LOG.infof("letters to a group go to another address: groupId=%s personId=%s", groupId, personId);
    }

    /** Takes somebody off the list; their link ends at once. Somebody must stay who may do everything. */
    public void remove(UUID groupId, UUID memberId) {
        groups.lock(groupId);
        var all = of(groupId);
        var leaving = all.stream().filter(member -> member.id().equals(memberId)).findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("Nobody of this id looks after the group."));
        if (leaving.isAdmin() && all.stream().filter(Member::isAdmin).count() == 1) {
            throw NetworkProblem.LAST_ADMIN.because("Please ask somebody else to look after the group first.");
        }
        if (!accounts.leave(groupId, memberId)) {
            persons.find(groupId, memberId).ifPresent(this::remove);
        }
        LOG.infof("somebody left a group: groupId=%s memberId=%s", groupId, memberId);
    }

    private void remove(GroupPerson person) {
        var wasContact = persons.isContact(person);
        persons.remove(person);
        if (wasContact) {
            writeToWhoStays(person.groupId());
        }
    }

    /** Whoever read the letters to the group does not look after it any more. */
    public void writeToWhoStays(UUID groupId) {
        whoStays(groupId).ifPresentOrElse(next -> groups.reachAt(groupId, next.email()), () -> groups.reachNobody(groupId));
    }

    /** An admin before anybody else. Of those with an account we know no address. */
    private Optional<GroupPerson> whoStays(UUID groupId) {
        return persons.ofGroup(groupId).stream().filter(person -> person.joinedAt() != null)
                .min(Comparator.comparing(person -> !person.isAdmin()));
    }
}
