package org.kith.kit.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events leave the outbox. */
@ConfigMapping(prefix = "kith.outbox")
interface OutboxConfig {

    /** Whether this process sends; false where Debezium's outbox event router reads the table instead. */
    @WithDefault("true")
    boolean relay();

    /** How long the relay waits for a commit to wake it before it looks all the same. */
    @WithDefault("250ms")
    Duration poll();

    /** How many events are sent before their rows are removed. */
    @WithDefault("500")
    int batch();

    /** Put before every topic's name; for several suites on one broker. */
    @WithDefault("")
    java.util.Optional<String> topicPrefix();
}
