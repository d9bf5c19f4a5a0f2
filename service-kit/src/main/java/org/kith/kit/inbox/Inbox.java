package org.kith.kit.inbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.kith.kit.problem.Unavailable;

/**
 * Gives every event its effect exactly once, although it may be delivered more often.
 * <p>
 * The event's id is stored in the transaction of its effect, and the record is acknowledged only after the commit. While the
 * database is away the event waits: nothing is wrong with it. An event whose effect fails again and again goes to the dead
 * letters, so that those behind it can go on.
 */
@ApplicationScoped
public class Inbox {
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final EventReader reader;
    private final EffectOnce effects;

    Inbox(EventReader reader, EffectOnce effects) {
        this.reader = reader;
        this.effects = effects;
    }

    /**
     * Takes a record from Kafka. Returns when it has had its effect, now or before, or is of no interest.
     *
     * @param effect what the event does here; runs in a transaction, for the event's council
     * @throws UndeliverableEvent when it belongs to the dead letters
     */
    public void receive(ConsumerRecord<String, byte[]> record, Consumer<ReceivedEvent> effect) {
        var event = reader.read(record);
        if (event.isPresent()) {
            deliver(event.get(), effect);
        }
    }

    private void deliver(ReceivedEvent event, Consumer<ReceivedEvent> effect) {
        var pause = FIRST_PAUSE;
        for (var failures = 0; failures < TRIES;) {
            try {
                effects.apply(event, effect);
                return;
            } catch (RuntimeException e) {
                if (!Unavailable.isCauseOf(e)) {
                    failures++;
                    LOG.warnf(failures == TRIES ? e : null, "event had no effect: id=%s try=%d cause=%s", event.id(), failures,
                            e.getClass().getSimpleName());
                } else {
                    LOG.warnf("event waits for the database: id=%s cause=%s", event.id(), Unavailable.describe(e));
                }
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        throw new UndeliverableEvent("no effect after " + TRIES + " tries");
    }

    private static void sleep(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping; the event will be delivered again", stopping);
        }
    }
}
