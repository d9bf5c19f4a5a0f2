package org.kith.stack.journey;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the groups' e-mails where the local mail server shows them. */
final class MailReader {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/answer/[^\\s\"'<>)]+");
    private final Api mail;
    private final Set<String> seen = new HashSet<>();
    private boolean remembered;

    MailReader(String url) {
        this.mail = new Api(url, () -> "none needed");
    }

    /** What is there before the first introduction belongs to other journeys. */
    void remember() {
        if (!remembered) {
            messages().forEach(message -> seen.add(id(message)));
            remembered = true;
        }
    }

    /** The answer link of a new e-mail that names the group or its offer; null when there is none yet. */
    String answerLink(String group, String offer) {
        for (var message : messages()) {
            var all = message.path("subject").asText() + "\n" + message.path("text").asText();
            var link = LINK.matcher(all);
            if (!seen.contains(id(message)) && (all.contains(group) || all.contains(offer)) && link.find()) {
                seen.add(id(message));
                return link.group();
            }
        }
        return null;
    }

    private JsonNode messages() {
        return mail.get("/messages");
    }

    private static String id(JsonNode message) {
        return message.path("id").asText();
    }
}
