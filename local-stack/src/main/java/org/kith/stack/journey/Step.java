package org.kith.stack.journey;

/**
 * One thing that happened on the journey.
 *
 * @param at when, ISO 8601 in UTC
 * @param millis how long it took
 * @param words the same for people to read
 */
public record Step(String step, String at, long millis, String words) {}
