package org.kith.referral.referrals;

/**
 * A referral as the group sees it that was asked: never a need, a level or what came of it.
 *
 * @param justNow whether the standing is the effect of the answer just given
 * @param introduceAs what the group may call the family, or null once the introduction is no longer open
 * @param note what the family wants the group to know, or null
 */
public record Introduction(Standing standing, boolean justNow, String offerTitle, String introduceAs, String note) {

    /** Where the introduction stands, as far as it is the group's business. */
    public enum Standing {
        ASKED, WELCOME, DECLINED, STOPPED;

        static Standing of(ReferralStatus status) {
            return switch (status) {
                case SENT -> ASKED;
                case ACCEPTED, IN_PROGRESS, COMPLETED -> WELCOME;
                case DECLINED -> DECLINED;
                case STOPPED -> STOPPED;
            };
        }
    }

    @Override
    public String toString() {
        return "Introduction[standing=" + standing + "]";
    }
}
