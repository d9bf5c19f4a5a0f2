package org.kith.referral.referrals;

/** Where a referral stands, each state in the words a person is told. */
enum ReferralStatus {
    SENT("The group has not answered yet."),
    ACCEPTED("The group has said yes."),
    DECLINED("The group has said not this time."),
    IN_PROGRESS("The family has been there."),
    COMPLETED("This introduction is complete."),
    STOPPED("The family has taken its agreement back.");

    private final String words;

    ReferralStatus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
