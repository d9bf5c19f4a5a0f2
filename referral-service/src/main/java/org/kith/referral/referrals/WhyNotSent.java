package org.kith.referral.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.ProblemException;

/** Finds out why a referral was not sent. Asked only then, so that a referral that can be sent does not pay for it. */
@ApplicationScoped
class WhyNotSent {
    private static final String WHY_NOT = """
            select case when p.status = 'CHOSEN' then 'ALREADY_SENT'
                        when p.status = 'CLOSED' and f.agreement_id is not null then 'PROPOSAL_CLOSED'
                        else 'FAMILY_AGREEMENT_MISSING' end
            from proposal p join known_family f on f.family_id = p.family_id
            where p.id = :proposal and f.key_worker_id = :keyWorker
            """;
    private static final Map<ReferralProblem, String> WORDS = Map.of(
            ReferralProblem.FAMILY_AGREEMENT_MISSING, """
                    Ask the family whether they would like to be introduced to local groups, and record their yes first. \
                    A yes that was recorded a moment ago may take a second to arrive here; then please try again.""",
            ReferralProblem.ALREADY_SENT, "The group has this introduction already. You find it among the family's referrals.",
            ReferralProblem.PROPOSAL_CLOSED, "The list of proposals has changed since. Please choose from the new one.");

    private final EntityManager entities;

    WhyNotSent(EntityManager entities) {
        this.entities = entities;
    }

    ProblemException not(UUID proposalId, UUID keyWorker) {
        List<?> answer = entities.createNativeQuery(WHY_NOT)
                .setParameter("proposal", proposalId).setParameter("keyWorker", keyWorker).getResultList();
        return answer.stream().findFirst().map(name -> ReferralProblem.valueOf((String) name))
                .map(problem -> problem.because(WORDS.get(problem)))
                .orElseGet(() -> CommonProblem.NOT_FOUND.because("There is no such proposal for a family of yours."));
    }
}
