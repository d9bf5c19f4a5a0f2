package org.kith.network.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.kith.network.openreferral.PlainText;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One JSON object of a record, read as well as it can be: a field that is missing, empty or of the wrong type is simply not there,
 * and what is wrong is noted.
 */
record Fields(JsonNode node, Set<Trouble> notes) {
    private static final Pattern EMAIL = Pattern
            .compile("[^\\s@<>\"',;:\\\\]{1,64}@[^\\s@<>\"',;:\\\\]{1,180}\\.[a-zA-Z]{2,24}");

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\\\^`{|}]{1,490}");
    /** With nothing to go back to: Java remembers each turn of a group on the stack, and a long text would fill it. */
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("(?i)(?:[a-z0-9-]++\\.)++[a-z]{2,}+(?:[/?#].*+)?+");
    private static final int LONGEST_URL = 500;
    private static final String CONFIDENTIAL = "address_confidential";
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "0", "none", "null");

    Fields object(String name) {
        return new Fields(node.path(name), notes);
    }

    List<Fields> objects(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).filter(JsonNode::isObject)
                .map(each -> new Fields(each, notes)).toList();
    }

    /** Text without markup, at most so long. */
    Optional<String> text(String name, int longest) {
        return raw(name).map(this::plain).filter(text -> !text.isEmpty()).map(text -> shortened(text, longest));
    }

    /** Text just as it is, for codes, dates and addresses; but for the NUL character, which PostgreSQL does not keep. */
    Optional<String> raw(String name) {
        var value = node.path(name);
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText().replace("\0", "").strip()).filter(s -> !s.isEmpty())
                : Optional.empty();
    }

    Optional<String> email(String name) {
        var email = raw(name);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            notes.add(Trouble.BAD_EMAIL);
            return Optional.empty();
        }
        return email;
    }

    /** A web address that a page may lead to, often written without its beginning; any other text, such as a script, is not one. */
    Optional<String> url(String name) {
        var written = raw(name);
        var url = written.filter(text -> text.length() <= LONGEST_URL)
                .map(text -> WITHOUT_SCHEME.matcher(text).matches() ? "https://" + text : text)
                .filter(text -> WEB_ADDRESS.matcher(text).matches());
        if (written.isPresent() && url.isEmpty()) {
            notes.add(Trouble.BAD_URL);
        }
        return url;
    }

    /**
     * Whether the service says anything there but a plain no: to overlook it does harm. Feeds write true as a word, in capitals, or as
     * a number.
     */
    boolean isAddressConfidential() {
        var value = node.path(CONFIDENTIAL);
        return value.isBoolean()
                ? value.booleanValue()
                : raw(CONFIDENTIAL).filter(text -> !NO.contains(text.toLowerCase(Locale.ROOT))).isPresent();
    }

    OptionalInt wholeNumber(String name, int least, int most) {
        var value = decimal(name);
        if (value.isPresent() && (value.get() < least || value.get() > most)) {
            notes.add(Trouble.BAD_NUMBER);
            return OptionalInt.empty();
        }
        return value.isPresent() ? OptionalInt.of((int) Math.floor(value.get())) : OptionalInt.empty();
    }

    Optional<Double> decimal(String name) {
        try {
            return raw(name).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            notes.add(Trouble.BAD_NUMBER);
            return Optional.empty();
        }
    }

    private String plain(String text) {
        if (PlainText.hasMarkup(text)) {
            notes.add(Trouble.HTML_REMOVED);
        }
        return PlainText.of(text);
    }

    private String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        notes.add(Trouble.TEXT_SHORTENED);
        return text.substring(0, longest - 1).strip() + "…";
    }
}
