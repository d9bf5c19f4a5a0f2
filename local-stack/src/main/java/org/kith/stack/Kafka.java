package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A single KRaft broker with the suite's topics. */
record Kafka(Checkout checkout, Path directory, int port, int controllerPort, boolean topicsOnDemand) {
    private static final String PARTITIONS = "6";
    private static final List<String> TOPICS = List.of("kith.family", "kith.community-network", "kith.referral",
            "kith.family-service.dead-letters", "kith.community-network-service.dead-letters",
            "kith.referral-service.dead-letters");

    Part part() {
        var command = new ArrayList<>(
                checkout.java(List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true", "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        // The configuration values alone are thousands of lines per start.
                        "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaConfig=warn"), "org.kith.stack.kafka.Broker"));
        command.addAll(List.of(configuration().toString(), data().toString(), ready().toString(), bootstrap(), PARTITIONS));
        command.addAll(TOPICS);
        return new Part("kafka", port, this::prepare, command, Map.of(), directory, "TERM", Duration.ofSeconds(15),
                () -> answers(directory, port));
    }

    String bootstrap() {
        return "localhost:" + port;
    }

    private void prepare() throws IOException {
        Files.createDirectories(directory);
        Files.deleteIfExists(ready());
        Files.writeString(configuration(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                num.partitions=%4$s
                auto.create.topics.enable=%5$s
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=6
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=3000
                # A topic's clean-up must not hold memory that a laptop lacks; the default is 128 MB.
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, controllerPort, data(), PARTITIONS, topicsOnDemand));
    }

    /** Whether the broker in this folder serves and has its topics. */
    static boolean answers(Path directory, int port) {
        return Files.exists(directory.resolve("ready")) && Waiting.connects(port);
    }

    private Path configuration() {
        return directory.resolve("server.properties");
    }

    private Path ready() {
        return directory.resolve("ready");
    }

    private Path data() {
        return directory.resolve("log");
    }
}
