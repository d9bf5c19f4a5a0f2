package org.kith.kit.inbox;

import java.time.Instant;
import java.util.UUID;

import org.kith.events.KithEvent;

/**
 * An event that another service told.
 *
 * @param id the CloudEvents id: the same however often it is delivered
 * @param council the GSS code of the council it belongs to
 * @param at when it happened
 * @param traceId the trace it belongs to, 32 hexadecimal digits, or null
 */
public record ReceivedEvent(UUID id, String council, Instant at, String traceId, KithEvent event) {}
