package org.kith.events;

/** The Kafka topics, one per service that has something to tell. */
public enum Topic {
    FAMILY("family"), COMMUNITY_NETWORK("community-network"), REFERRAL("referral");

    private final String shortName;

    Topic(String shortName) {
        this.shortName = shortName;
    }

    /** The name on the broker, for example {@code kith.family}. */
    public String topicName() {
        return "kith." + shortName;
    }

    /** The value of {@code aggregatetype} in the outbox: Debezium's event router derives the topic from it. */
    public String shortName() {
        return shortName;
    }

    /** The CloudEvents {@code source} of everything on this topic. */
    public String source() {
        return "/kith/" + shortName + "-service";
    }
}
