package org.kith.stack;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a complete stack and how each finds the others. */
final class StackParts {
    static final List<String> SERVICES = List.of("family-service", "community-network-service", "referral-service", "gateway");
    private static final String NETWORK = "community-network-service";
    static final List<String> DATABASES = List.of("family", "network", "referral");
    private final Checkout checkout;
    private final Path state;
    private final Ports ports;
    private final Secrets secrets;
    private final HttpClient http;

    StackParts(Stack.Settings settings, HttpClient http) {
        this.checkout = new Checkout(settings.checkout());
        this.state = settings.state().toAbsolutePath();
        this.ports = settings.ports();
        this.secrets = new Secrets(state.resolve("secrets.properties"));
        this.http = http;
    }

    Secrets secrets() {
        return secrets;
    }

    Postgres postgres() {
        return new Postgres(checkout.postgresql(), state.resolve("postgresql"), ports.at(Port.POSTGRESQL),
                secrets.get("postgresql-admin"));
    }

    Kafka kafka() {
        return new Kafka(checkout, state.resolve("kafka"), ports.at(Port.KAFKA), ports.at(Port.KAFKA_CONTROLLER), false);
    }

    Mail mail() {
        return new Mail(checkout, state.resolve("mail"), ports.at(Port.MAIL), ports.at(Port.MAIL_WEB), http);
    }

    Keycloak keycloak() {
        return new Keycloak(checkout.keycloak(), state.resolve("keycloak"), ports.at(Port.KEYCLOAK),
                postgres().url(Keycloak.DATABASE), secrets.get("keycloak-database"), secrets.get("keycloak-admin"), http);
    }

    Database database(String name) {
        return Database.of(name, postgres().url(name), secrets.get(name + "-owner"), secrets.get(name + "-app"));
    }

    Endpoints endpoints() {
        var postgres = postgres();
        return new Endpoints(postgres.url("postgres"), Postgres.ADMIN, postgres.password(), kafka().bootstrap(),
                keycloak().url(),
                "localhost", ports.at(Port.MAIL), mail().url());
    }

    List<Service> services() {
        return List.of(
                service("family-service", Port.FAMILY_SERVICE, Port.FAMILY_SERVICE_MANAGEMENT, domain("family")),
                service("community-network-service", Port.COMMUNITY_NETWORK_SERVICE, Port.COMMUNITY_NETWORK_SERVICE_MANAGEMENT,
                        with(domain("network"), Map.of("QUARKUS_MAILER_HOST", "localhost", "QUARKUS_MAILER_PORT",
                                String.valueOf(ports.at(Port.MAIL))))),
                service("referral-service", Port.REFERRAL_SERVICE, Port.REFERRAL_SERVICE_MANAGEMENT, domain("referral")),
                service("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, gateway()));
    }

    private Service service(String name, Port port, Port management, Map<String, String> environment) {
        return new Service(name, checkout.serviceJar(name), state.resolve(name), ports.at(port), ports.at(management),
                environment, List.of("-Xms48m", "-Xmx192m"), http);
    }

    /** The service that matches and searches, with an issuer of the caller's own, and memory as an operator would give it. */
    Service network(String heap, String issuer) {
        var own = new HashMap<>(domain("network"));
        own.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        return new Service(NETWORK, checkout.serviceJar(NETWORK), state.resolve(NETWORK),
                ports.at(Port.COMMUNITY_NETWORK_SERVICE), ports.at(Port.COMMUNITY_NETWORK_SERVICE_MANAGEMENT), own,
                List.of("-Xms300m", "-Xmx" + heap, "-XX:NewRatio=1", "-XX:+UseTransparentHugePages"), http);
    }

    private Map<String, String> domain(String name) {
        var database = database(name);
        return Map.ofEntries(Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.url()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.appUser()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.appPassword()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", database.ownerUser()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrap()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", endpoints().issuer()),
                Map.entry("KITH_PERSONAL_KEYSET", Keyset.ensure(state.resolve("personal-keyset.json")).toString()),
                Map.entry("KITH_PERSONAL_LOOKUP_KEY", secrets.get("personal-lookup")),
                Map.entry("KITH_LINKS_KEY", secrets.get("links")),
                Map.entry("KITH_PUBLIC_URL", "http://localhost:" + ports.at(Port.GATEWAY)));
    }

    private Map<String, String> gateway() {
        return Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", endpoints().issuer(), "QUARKUS_OIDC_CLIENT_ID", "kith-gateway",
                "QUARKUS_OIDC_CREDENTIALS_SECRET", "kith-gateway-demo-only", "KITH_SERVICES_FAMILY", local(Port.FAMILY_SERVICE),
                "KITH_SERVICES_NETWORK", local(Port.COMMUNITY_NETWORK_SERVICE), "KITH_SERVICES_REFERRAL",
                local(Port.REFERRAL_SERVICE));
    }

    private String local(Port port) {
        return "http://localhost:" + ports.at(port);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        return Stream.of(some, more).flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
