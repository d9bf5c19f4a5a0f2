package org.kith.network.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.kith.kit.Caller;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.personal.PersonalText;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.Admins;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;
import org.kith.network.groups.PublicGroup;
import org.kith.network.letters.LetterKind;
import org.kith.network.letters.Notices;

/** People who speak for a group that was in the directory before them. */
@ApplicationScoped
public class Claims {
    private static final Logger LOG = Logger.getLogger(Claims.class);

    private final EntityManager entities;
    private final CurrentCouncil council;
    private final Groups groups;
    private final Persons persons;
    private final Admins admins;
    private final Notices notices;
    private final Caller caller;

    Claims(EntityManager entities, CurrentCouncil council, Groups groups, Persons persons, Admins admins, Notices notices,
            Caller caller) {
        this.entities = entities;
        this.council = council;
        this.groups = groups;
        this.persons = persons;
        this.admins = admins;
        this.notices = notices;
        this.caller = caller;
    }

    /**
     * Takes what somebody says, and writes to them. The link is enough when their address is the group's own and nobody speaks for
     * the group yet; otherwise the moderator decides, once they have used it: nobody makes moderators work by inventing addresses.
     * Nobody learns from the answer which of the two it is.
     */
    public void receive(UUID groupId, ClaimGroup request) {
        council.enter(published(groupId).council());
        keep(groupId, request);
    }

    /** The group somebody says is theirs. */
    @Transactional
    public PublicGroup published(UUID groupId) {
        return groups.published(groupId).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such group."));
    }

    @Transactional
    void keep(UUID groupId, ClaimGroup request) {
        var hash = persons.hash(request.address());
        persons.lock(hash);
        if (notices.hadEnoughToday(hash)) {
            return;
        }
        // Whoever was invited keeps the role they were invited to: saying so oneself makes nobody an admin.
        var person = persons.find(groupId, request.address()).orElseGet(
                () -> persons.claimant(groupId, request.address(), request.calledBy(), Instant.now()));
        if (person.joinedAt() != null) {
            notices.writeSparingly(LetterKind.DESK_LINK, person, null);
        } else {
            remember(person, PersonalText.ofNullable(request.note()));
            notices.writeSparingly(LetterKind.CLAIM, person, null);
        }
    }

    /** A public list may name anybody's address: it shows nothing once somebody speaks for the group, but that the moderator says so. */
    private boolean maySpeak(GroupPerson person) {
        return isApproved(person) || persons.isContact(person) && !admins.has(person.groupId());
    }

    private void remember(GroupPerson person, PersonalText note) {
        if (!maySpeak(person)) {
            open(person).ifPresentOrElse(claim -> {
                if (!claim.isConfirmed()) {
                    claim.say(note);
                }
            }, () -> entities.persist(new GroupClaim(person.groupId(), person.id(), note, Instant.now())));
        }
    }

    private Optional<GroupClaim> open(GroupPerson person) {
        return entities.createQuery("from GroupClaim where personId = :person and state = WAITING", GroupClaim.class)
                .setParameter("person", person.id()).getResultStream().findFirst();
    }

    private void askTheModerator(GroupPerson person) {
        var claim = open(person).orElseGet(() -> new GroupClaim(person.groupId(), person.id(), null, Instant.now()));
        if (claim.isConfirmed()) {
            return;
        }
        claim.confirm(Instant.now());
        entities.persist(claim);
        persons.ofGroup(person.groupId()).stream().filter(GroupPerson::isAdmin)
                .forEach(admin -> notices.writeSparingly(LetterKind.CLAIM_ASKED, admin, null));
        LOG.infof("group claimed, for the moderator to decide: groupId=%s personId=%s", person.groupId(), person.id());
    }

    /** Also when it was about a group that was merged into theirs, where they have a row of their own. */
    private boolean isApproved(GroupPerson person) {
        var rows = persons.withHash(person.emailHash()).stream()
                .filter(each -> persons.now(each).filter(person::equals).isPresent()).map(GroupPerson::id).toList();
        return entities.createQuery("select count(*) from GroupClaim where personId in :rows and state = APPROVED", Long.class)
                .setParameter("rows", rows).getSingleResult() > 0;
    }

    /** Those first who wait longest. */
    List<GroupClaim> waiting() {
        return entities.createQuery("from GroupClaim where state = WAITING and confirmedAt is not null order by claimedAt, id",
                GroupClaim.class)
                .setMaxResults(200).getResultList();
    }

    /** The person gets their link, and the reason. */
    GroupClaim approve(UUID id, PersonalText reason) {
        return decide(id, GroupClaim.State.APPROVED, reason, LetterKind.CLAIM);
    }

    GroupClaim refuse(UUID id, PersonalText reason) {
        return decide(id, GroupClaim.State.REFUSED, reason, LetterKind.CLAIM_REFUSED);
    }

    private GroupClaim decide(UUID id, GroupClaim.State outcome, PersonalText reason, LetterKind letter) {
        var claim = Optional.ofNullable(entities.find(GroupClaim.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(GroupClaim::isConfirmed)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such claim in your council."));
        if (claim.isDecided(outcome, reason, caller.id())) {
            return claim;
        }
        if (claim.state() != GroupClaim.State.WAITING) {
            throw NetworkProblem.ALREADY_DECIDED.because("This claim does not wait for a decision.");
        }
        claim.decide(outcome, reason, caller.id(), Instant.now());
        persons.find(claim.personId()).ifPresent(person -> notices.write(letter, person, reason));
        LOG.infof("claim decided on: claimId=%s groupId=%s outcome=%s", id, claim.groupId(), outcome);
        return claim;
    }

    /**
     * The person used the link: they speak for the group now, and its words are its own. When somebody else was quicker, they are no
     * admin yet and the moderator decides. Empty when it was forgotten meanwhile.
     */
    @Transactional
    public Optional<GroupPerson> confirm(UUID groupId, UUID personId) {
        var person = persons.find(groupId, personId);
        person.filter(found -> !found.isAdmin()).ifPresent(this::confirm);
        return person;
    }

    private void confirm(GroupPerson person) {
        var group = groups.lock(person.groupId());
        if (maySpeak(person)) {
            // Whoever spoke for it before goes on reading its letters.
            if (!admins.has(group.id()) || groups.emailOf(group.id()).isEmpty()) {
                groups.reachAt(group.id(), person.email());
            }
            person.lead(Instant.now());
            group.claim(Instant.now());
            LOG.infof("group claimed: groupId=%s personId=%s", group.id(), person.id());
        } else {
            askTheModerator(person);
        }
    }
}
