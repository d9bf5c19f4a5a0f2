package org.kith.referral.referrals;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.events.ReferralDeclined;

/** What a group may do with an introduction made to it; empty where there is none for that group. */
@ApplicationScoped
@Transactional
public class GroupAnswers {
    private final Referrals referrals;

    GroupAnswers(Referrals referrals) {
        this.referrals = referrals;
    }

    /** Looks, and changes nothing. */
    public Optional<Introduction> look(UUID referralId, UUID groupId) {
        return referrals.madeTo(groupId, referralId).map(referral -> referral.introduction(false));
    }

    public Optional<Introduction> accept(UUID referralId, UUID groupId) {
        return answer(referralId, groupId, Referral::accept);
    }

    public Optional<Introduction> decline(UUID referralId, UUID groupId, ReferralDeclined.Reason reason) {
        return answer(referralId, groupId, referral -> referral.decline(reason));
    }

    /** An answer that comes too late is no error here: the group is shown how things stand. */
    private Optional<Introduction> answer(UUID referralId, UUID groupId, Function<Referral, Step> answer) {
        return referrals.madeToHeld(groupId, referralId)
                .map(referral -> referral.introduction(referrals.tell(answer.apply(referral))));
    }
}
