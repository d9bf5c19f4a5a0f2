package org.kith.gateway.pages;

import java.util.List;
import java.util.regex.Pattern;

import org.jboss.resteasy.reactive.RestForm;

/** The form for a new family: its name and its ward, and how old those are who would come when they like to say so. */
record NewFamilyForm(@RestForm String key, @RestForm String name, @RestForm String ward, @RestForm String ages) {
    static final NewFamilyForm EMPTY = new NewFamilyForm(null, "", "", "");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+(and\\s+)?");
    private static final Pattern YEARS = Pattern.compile("[0-9]{1,2}|1[0-2][0-9]|130");
    private static final int MOST = 20;
    private static final Refusal NO_AGES = new Refusal(400, "These are no ages", null,
            List.of(new Refusal.FieldError("How old are those who would come?",
                    "Write whole years from 0 to 130 with commas between, for example 2, 34. At most 20 of them.")));

    /** @throws Refusal.Told when something else than ages was typed where they belong */
    Requests.CreateFamily request() {
        return new Requests.CreateFamily(name, ward, years());
    }

    private List<Integer> years() {
        var typed = Text.orNull(ages);
        var each = typed == null ? List.<String>of() : List.of(BETWEEN.split(typed));
        if (each.size() > MOST || !each.stream().allMatch(age -> YEARS.matcher(age).matches())) {
            throw new Refusal.Told(NO_AGES);
        }
        return each.stream().map(Integer::valueOf).toList();
    }

    @Override
    public String toString() {
        return "NewFamilyForm[]";
    }
}
