package org.kith.events;

import static org.kith.events.Topic.COMMUNITY_NETWORK;
import static org.kith.events.Topic.FAMILY;
import static org.kith.events.Topic.REFERRAL;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of every event type: its CloudEvents {@code type}, its topic, its payload and its meaning. */
public enum EventType {
    FAMILY_CREATED(FAMILY, "family-created", FamilyCreated.class,
            "A family has its one trusted person and a record, with no need or risk asked for."),
    COPING_LEVEL_CHANGED(FAMILY,
            "coping-level-changed", CopingLevelChanged.class,
            "A coping level was recorded, with what matching may look at."),
    AGREEMENT_GIVEN(FAMILY, "agreement-given", AgreementGiven.class, "The family said yes to something."),
    AGREEMENT_WITHDRAWN(FAMILY,
            "agreement-withdrawn", AgreementWithdrawn.class,
            "The family took its yes back; whatever is open under it stops."),
    MATCHES_FOUND(
            COMMUNITY_NETWORK, "matches-found", MatchesFound.class,
            "Live offers near a family, best first, each with its reasons; the list may be empty."),
    GROUP_TOLD(COMMUNITY_NETWORK, "group-told", GroupTold.class, "The group's mail server took the letter about a referral."),
    PROPOSALS_LISTED(REFERRAL, "proposals-listed", ProposalsListed.class, "The matches are on the key worker's list."),
    REFERRAL_SENT(
            REFERRAL, "referral-sent", ReferralSent.class, "The family agreed to one introduction and it went to the group."),
    REFERRAL_ACCEPTED(REFERRAL, "referral-accepted", ReferralAccepted.class, "The group said yes."),
    REFERRAL_DECLINED(REFERRAL, "referral-declined", ReferralDeclined.class, "The group said no, with a reason."),
    REFERRAL_STOPPED(
            REFERRAL, "referral-stopped",
            ReferralStopped.class,
            "An open referral ended before its time, for example because the family withdrew its agreement."),
    WARM_INTRODUCTION_RECORDED(
            REFERRAL,
            "warm-introduction-recorded",
            WarmIntroductionRecorded.class,
            "Someone goes along or made the first call."),
    OFFER_ATTENDED(REFERRAL, "offer-attended", OfferAttended.class, "The family was there."),
    REFERRAL_COMPLETED(REFERRAL, "referral-completed", ReferralCompleted.class, "The referral ended with an outcome.");

    private static final Map<String, EventType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_PAYLOAD = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));

    private final Topic topic;
    private final String typeName;
    private final Class<? extends KithEvent> payload;
    private final String meaning;

    EventType(Topic topic, String fact, Class<? extends KithEvent> payload, String meaning) {
        this.topic = topic;
        this.typeName = "org.kith." + topic.shortName() + "." + fact + ".v1";
        this.payload = payload;
        this.meaning = meaning;
    }

    /** The type with this CloudEvents {@code type}, or empty for one this version does not know: ignore it. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(typeName).map(BY_NAME::get);
    }

    /** The type of an event at hand. */
    public static EventType of(KithEvent event) {
        return BY_PAYLOAD.get(event.getClass());
    }

    public Topic topic() {
        return topic;
    }

    public String typeName() {
        return typeName;
    }

    public Class<? extends KithEvent> payload() {
        return payload;
    }

    public String meaning() {
        return meaning;
    }
}
