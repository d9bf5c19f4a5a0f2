package org.kith.network.desk;

import java.util.Map;

import org.jboss.resteasy.reactive.RestForm;
import org.kith.network.claims.ClaimGroup;

/** "It is our group", as it was typed. */
public class ClaimForm {
    @RestForm
    String name;
    @RestForm
    String email;
    @RestForm
    String note;

    ClaimGroup request() {
        return new ClaimGroup(Typed.kept(email), Typed.kept(name), Typed.kept(note));
    }

    /** On paper a note is not needed; a person who decides without one could only say no. */
    Map<String, String> errors(Errors errors) {
        var wrong = errors.in(request());
        if (Typed.kept(note) == null) {
            wrong.put("note", "Say how the council’s team can tell that it is your group");
        }
        return wrong;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String note() {
        return note;
    }
}
