package org.kith.family.journey;

import java.util.Locale;

/** What can happen on a family's way, in the words it is told with. */
public enum Step {
    FAMILY_CREATED("The family has a record and its one trusted person."),
    CONVERSATION_RECORDED("A good conversation took place."),
    COPING_LEVEL_RECORDED("How they are coping was said."),
    AGREEMENT_GIVEN("The family said yes to being introduced to local groups."),
    AGREEMENT_WITHDRAWN("The family took its yes back; whatever was open stops."),
    MATCHES_FOUND("Offers near the family were found."),
    PROPOSALS_LISTED("The offers are on the key worker's list."),
    INTRODUCTION_SENT("The family chose an offer and the introduction was sent."),
    GROUP_TOLD("The group was written to."),
    INTRODUCTION_ACCEPTED("The group said yes."),
    INTRODUCTION_DECLINED("The group could not say yes this time."),
    INTRODUCTION_STOPPED("The introduction was stopped."),
    WARM_INTRODUCTION_RECORDED("Somebody made the first step with them."),
    OFFER_ATTENDED("They were there."),
    INTRODUCTION_COMPLETED("The introduction ended with an outcome."),
    MESSAGE_BACK("The outcome was told to the family and the key worker."),
    COPING_LEVEL_ASKED_AGAIN("They are asked how they are coping now.");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** The step as the API names it, for example {@code matches-found}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }
}
