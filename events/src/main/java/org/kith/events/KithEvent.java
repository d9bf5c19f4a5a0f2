package org.kith.events;

import java.util.UUID;

/**
 * Something that happened in one service and is told to the others.
 * <p>
 * Events carry ids, codes, places and counts, and what a public directory already says of a group. They never carry
 * what tells who a person is. A published event type only ever gains fields; readers ignore what they do not know.
 */
public interface KithEvent {

    /** The thing it happened to; also the Kafka key, so that all events of one thing stay in order. */
    UUID aggregateId();
}
