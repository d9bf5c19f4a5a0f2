package org.kith.referral.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.kith.kit.Caller;
import org.kith.kit.personal.PersonalCipher;
import org.kith.kit.personal.PersonalText;

/**
 * Sends a referral: the one statement many key workers run at the same time.
 * <p>
 * It holds the family's row against a withdrawal that happens meanwhile: either the withdrawal comes first and nothing is sent,
 * or it comes after and finds the referral to stop. That a proposal is sent once is the unique constraint's word.
 */
@ApplicationScoped
class SendReferral {
    private static final String SEND = """
            with sent as (
                insert into referral (id, council, proposal_id, family_id, offer_id, group_id, group_name, offer_title,
                                      introduce_as, note, sent_by)
                select :id, p.council, p.id, p.family_id, p.offer_id, p.group_id, p.group_name, p.offer_title,
                       :introduceAs, :note, :keyWorker
                from proposal p join known_family f on f.family_id = p.family_id
                where p.id = :proposal and p.status = 'OPEN'
                  and f.key_worker_id = :keyWorker and f.agreement_id is not null
                for share of f
                on conflict do nothing
                returning *),
            chosen as (update proposal set status = 'CHOSEN' from sent where proposal.id = sent.proposal_id)
            select * from sent
            """;

    private final EntityManager entities;
    private final PersonalCipher cipher;
    private final Referrals referrals;
    private final WhyNotSent why;
    private final Caller caller;

    SendReferral(EntityManager entities, PersonalCipher cipher, Referrals referrals, WhyNotSent why, Caller caller) {
        this.entities = entities;
        this.cipher = cipher;
        this.referrals = referrals;
        this.why = why;
        this.caller = caller;
    }

    /**
     * The referral with this id, sent now or by an earlier try.
     *
     * @throws org.kith.kit.problem.ProblemException when the family's agreement, its list or another referral does not allow it
     */
    Referral send(UUID id, SendReferralRequest request) {
        var sent = insert(id, request);
        sent.map(Referral::sent).ifPresent(referrals::tell);
        return sent.or(() -> referrals.find(id)).orElseThrow(() -> why.not(request.proposalId(), caller.id()));
    }

    private Optional<Referral> insert(UUID id, SendReferralRequest request) {
        List<?> sent = entities.createNativeQuery(SEND, Referral.class)
                .setParameter("id", id)
                .setParameter("keyWorker", caller.id())
                .setParameter("proposal", request.proposalId())
                .setParameter("introduceAs", encrypted(request.introduceAs()))
                .setParameter("note", encrypted(request.note()))
                .getResultList();
        return sent.stream().map(Referral.class::cast).findFirst();
    }

    /** Typed, so that PostgreSQL knows what kind of nothing a missing note is. */
    private TypedParameterValue<byte[]> encrypted(String words) {
        return TypedParameterValue.of(StandardBasicTypes.BINARY,
                words == null ? null : cipher.encrypt(new PersonalText(words)));
    }
}
