package org.kith.stack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

import kafka.tools.StorageTool;

/**
 * One Kafka broker that is its own controller. Formatting, serving and making the topics share one JVM, because each further JVM
 * would cost the start more than the work it does.
 */
final class Broker {
    private Broker() {}

    /** Arguments: server properties, data folder, file to write when ready, bootstrap servers, partitions, topics. */
    public static void main(String[] args) throws Exception {
        var properties = args[0];
        format(properties, Path.of(args[1]));
        var topics = new Thread(
                () -> makeTopics(Path.of(args[2]), args[3], Integer.parseInt(args[4]),
                        Arrays.asList(args).subList(5, args.length)),
                "topics");
        topics.setDaemon(true);
        topics.start();
        kafka.Kafka.main(new String[]{properties});
    }

    private static void format(String properties, Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        var cluster = Uuid.randomUuid().toString();
        var code = StorageTool.execute(new String[]{"format", "--config", properties, "--cluster-id", cluster}, System.out);
        if (code != 0) {
            throw new IllegalStateException("The folder for the log could not be formatted");
        }
    }

    private static void makeTopics(Path ready, String bootstrap, int partitions, List<String> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap, "reconnect.backoff.ms", "50"))) {
            var existing = admin.listTopics().names().get(60, TimeUnit.SECONDS);
            var missing = topics.stream().filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty())).toList();
            admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
            Files.writeString(ready, bootstrap);
        } catch (ExecutionException | java.util.concurrent.TimeoutException | IOException e) {
            // Without its topics the broker is of no use; the supervisor sees the end and starts it again.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
