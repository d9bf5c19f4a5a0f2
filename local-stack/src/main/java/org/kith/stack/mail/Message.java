package org.kith.stack.mail;

import java.util.List;

/**
 * One e-mail as it arrived.
 *
 * @param at when it arrived, ISO 8601 in UTC
 * @param text the plain part, empty when there is none
 * @param html the HTML part, empty when there is none
 */
record Message(String id, String messageId, List<String> to, String from, String subject, String at, String text,
        String html) {}
