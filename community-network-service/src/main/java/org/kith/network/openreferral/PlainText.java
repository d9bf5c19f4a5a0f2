package org.kith.network.openreferral;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes plain text of what directories export, often HTML and sometimes HTML escaped once more, and of what people type: whoever shows it
 * may put it on a page as it is.
 */
public final class PlainText {
    private static final Pattern NOT_FOR_READERS = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|h[1-6]|tr)\\s*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);");
    // PostgreSQL takes no NUL, and nobody reads the other control characters.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** The text without markup; null of null. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        var once = ENTITY.matcher(withoutTags(text)).replaceAll(PlainText::character);
        return CONTROL.matcher(withoutTags(once)).replaceAll("").replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    /** The same of a name: where markup is all there is, it is what is left without the brackets. */
    public static String ofName(String name) {
        var plain = of(name);
        return plain.isEmpty() ? name.replaceAll("[<>]", "") : plain;
    }

    /** Whether there is markup to be taken out. */
    public static boolean hasMarkup(String text) {
        return TAG.matcher(text).find() || ENTITY.matcher(text).find();
    }

    private static String withoutTags(String text) {
        var readable = NOT_FOR_READERS.matcher(text).replaceAll("");
        return TAG.matcher(LINE_END.matcher(readable).replaceAll("\n")).replaceAll("");
    }

    private static String character(MatchResult entity) {
        var name = entity.group(1);
        var text = switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> numbered(name.substring(1));
        };
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static String numbered(String number) {
        var code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : decimal(number);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : " ";
    }

    private static int decimal(String digits) {
        return digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : -1;
    }

    private PlainText() {}
}
