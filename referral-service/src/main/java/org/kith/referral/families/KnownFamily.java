package org.kith.referral.families;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.events.ProposalsListed;

/** What this service knows of a family: who its one trusted person is, and whether its yes to introductions stands. */
@Entity
@Table(name = "known_family")
public class KnownFamily {
    @Id
    private UUID familyId;
    @TenantId
    private String council;
    private UUID keyWorkerId;
    private UUID agreementId;
    private Integer waitingProposals;
    private long eventSequence;

    protected KnownFamily() {}

    KnownFamily(UUID familyId) {
        this.familyId = familyId;
    }

    /** A list that came before its key worker was known is on that worker's list from now on. */
    Optional<ProposalsListed> isKeptBy(UUID keyWorker) {
        keyWorkerId = keyWorker;
        return waitingProposals == null ? Optional.empty() : listed(waitingProposals);
    }

    void agrees(UUID agreement) {
        agreementId = agreement;
    }

    /** Whichever yes is taken back: nobody is introduced on the strength of another one until the family says so again. */
    void takesItsYesBack() {
        agreementId = null;
    }

    /** The family's list changed; it is told once there is a key worker who can see it. */
    Optional<ProposalsListed> listed(int proposals) {
        if (keyWorkerId == null) {
            waitingProposals = proposals;
            return Optional.empty();
        }
        waitingProposals = null;
        eventSequence++;
        return Optional.of(new ProposalsListed(familyId, proposals));
    }

    boolean hasKeyWorker(UUID person) {
        return person.equals(keyWorkerId);
    }

    long eventSequence() {
        return eventSequence;
    }
}
