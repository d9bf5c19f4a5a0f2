package org.kith.gateway.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kith.events.Vocabulary;

import io.quarkus.qute.TemplateExtension;

/** Codes and times in the words a page uses. */
@TemplateExtension
class PageWords {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    static String when(Instant at) {
        return WHEN.format(at);
    }

    /** {@code money-advice} as "money advice". */
    static String plainly(String code) {
        return code.toLowerCase(Locale.UK).replace('-', ' ').replace('_', ' ');
    }

    /** One key per form shown: sending the form twice does it once. */
    @TemplateExtension(namespace = "form", matchName = "key")
    static String formKey() {
        return UUID.randomUUID().toString();
    }

    @TemplateExtension(namespace = "codes", matchName = "help")
    static List<String> help() {
        return Vocabulary.HELP.stream().sorted().toList();
    }

    @TemplateExtension(namespace = "codes", matchName = "interests")
    static List<String> interests() {
        return Vocabulary.INTERESTS.stream().sorted().toList();
    }

    @TemplateExtension(namespace = "codes", matchName = "coping")
    static List<CopingChoice> coping() {
        return CopingChoice.ALL;
    }

    private PageWords() {}
}
