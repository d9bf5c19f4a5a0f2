package org.kith.stack;

/** The ports of a complete stack. Each can be set by the environment variable {@code KITH_<name>_PORT}. */
public enum Port {
    GATEWAY(8080, "gateway"),
    GATEWAY_MANAGEMENT(9080, "gateway"),
    KEYCLOAK(8180, "keycloak"),
    FAMILY_SERVICE(8181, "family-service"),
    FAMILY_SERVICE_MANAGEMENT(9181, "family-service"),
    COMMUNITY_NETWORK_SERVICE(8182, "community-network-service"),
    COMMUNITY_NETWORK_SERVICE_MANAGEMENT(9182, "community-network-service"),
    REFERRAL_SERVICE(8183, "referral-service"),
    REFERRAL_SERVICE_MANAGEMENT(9183, "referral-service"),
    POSTGRESQL(8432, "postgresql"),
    KAFKA(8092, "kafka"),
    KAFKA_CONTROLLER(8093, "kafka"),
    MAIL(8025, "mail"),
    MAIL_WEB(8026, "mail");

    private final int standard;
    private final String part;

    Port(int standard, String part) {
        this.standard = standard;
        this.part = part;
    }

    int standard() {
        return standard;
    }

    String part() {
        return part;
    }

    String variable() {
        return "KITH_" + name() + "_PORT";
    }
}
