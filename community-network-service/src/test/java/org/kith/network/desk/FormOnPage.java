package org.kith.network.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of the one form that leads to a path, filled in as the page shows them: what a browser would send. */
final class FormOnPage {
    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>([^<]*)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");
    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    static FormOnPage to(String path, String page) {
        var form = new FormOnPage();
        var from = page.indexOf("<form method=\"post\" action=\"" + path + "\"");
        if (from < 0) {
            throw new AssertionError("no form to " + path);
        }
        var field = FIELD.matcher(page.substring(from, page.indexOf("</form>", from)));
        while (field.find()) {
            if (field.group(1) != null) {
                form.input(field.group(1));
            } else if (field.group(2) != null) {
                // Browsers send line ends as CR LF, whatever the page has.
                form.add(field.group(2), text(field.group(3)).replace("\n", "\r\n"));
            } else {
                form.add(field.group(4), chosen(field.group(5)));
            }
        }
        return form;
    }

    FormOnPage with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    private void input(String attributes) {
        var isTick = attributes.contains("type=\"checkbox\"") || attributes.contains("type=\"radio\"");
        if (!isTick || attributes.contains(" checked")) {
            add(attributes, text(attribute(attributes, "value")));
        }
    }

    private void add(String attributes, String value) {
        fields.computeIfAbsent(attribute(attributes, "name"), name -> new ArrayList<>()).add(value);
    }

    private static String chosen(String options) {
        var chosen = CHOSEN.matcher(options);
        var first = FIRST.matcher(options);
        return chosen.find() ? chosen.group(1) : first.find() ? first.group(1) : "";
    }

    private static String attribute(String attributes, String name) {
        var value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? value.group(1) : "";
    }

    private static String text(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;",
                "&");
    }
}
