package org.kith.network.openreferral;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters as HTML writes them: by number, or by those of its names that directories use.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/named-characters.html">Named character references</a>
 */
final class Entities {
    private static final Pattern ENTITY = Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7});");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The names of the characters from U+00A0 to U+00FF, in their order. */
    private static final String LATIN_1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
            deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
            Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
            ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
            agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
            eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml""";
    /** Names and what they stand for. Welsh has four of its own. */
    private static final String OTHERS = """
            amp & lt < gt > quot " apos ' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo ›
            hellip … bull • prime ′ Prime ″ trade ™ euro € dagger † Dagger ‡ permil ‰ minus − le ≤ ge ≥ ne ≠ asymp ≈
            larr ← uarr ↑ rarr → darr ↓ Wcirc Ŵ wcirc ŵ Ycirc Ŷ ycirc ŷ OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž
            Yuml Ÿ Lstrok Ł lstrok ł""";
    private static final Map<String, String> NAMED = named();

    /** The text with the characters themselves; what is none of them stays as it is. */
    static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    static boolean areIn(String text) {
        return ENTITY.matcher(text).results().anyMatch(entity -> !character(entity).equals(entity.group()));
    }

    private static String character(MatchResult entity) {
        var name = entity.group(1);
        return name.startsWith("#") ? numbered(name.substring(1)) : NAMED.getOrDefault(name, entity.group());
    }

    private static String numbered(String number) {
        var code = number.matches("[xX].*") ? Integer.parseInt(number.substring(1), 16) : decimal(number);
        // As browsers have it: nobody means a control character.
        if (code >= 0x80 && code <= 0x9f) {
            return new String(new byte[]{(byte) code}, WINDOWS_1252);
        }
        return isReadable(code) ? Character.toString(code) : " ";
    }

    private static boolean isReadable(int code) {
        return Character.isValidCodePoint(code) && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE;
    }

    private static int decimal(String digits) {
        return digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : -1;
    }

    private static Map<String, String> named() {
        var named = new HashMap<String, String>();
        var latin = LATIN_1.split("\\s+");
        for (var i = 0; i < latin.length; i++) {
            named.put(latin[i], Character.toString(0xa0 + i));
        }
        var others = OTHERS.split("\\s+");
        for (var i = 0; i < others.length; i += 2) {
            named.put(others[i], others[i + 1]);
        }
        return Map.copyOf(named);
    }

    private Entities() {}
}
