package org.kith.gateway.pages;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestForm;

/**
 * Whether the people of a group are trusted from now on, and why.
 *
 * @param name what was looked for on the page the form is on, to show it again
 */
record TrustForm(@RestForm UUID id, @RestForm String answer, @RestForm String reason, @RestForm String name) {
    static final TrustForm EMPTY = new TrustForm(null, null, "", null);

    public boolean isFor(UUID asked) {
        return asked.equals(id);
    }

    boolean isComplete() {
        return id != null && (isYes() || "no".equals(answer));
    }

    boolean isYes() {
        return "yes".equals(answer);
    }

    Moderation.SayTrust said() {
        return new Moderation.SayTrust(isYes(), Text.orNull(reason));
    }

    @Override
    public String toString() {
        return "TrustForm[id=" + id + "]";
    }
}
