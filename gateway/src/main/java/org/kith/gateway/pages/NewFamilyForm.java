package org.kith.gateway.pages;

import org.jboss.resteasy.reactive.RestForm;

/** The form for a new family: its name and its ward, nothing else. */
record NewFamilyForm(@RestForm String key, @RestForm String name, @RestForm String ward) {
    static final NewFamilyForm EMPTY = new NewFamilyForm(null, "", "");

    @Override
    public String toString() {
        return "NewFamilyForm[]";
    }
}
