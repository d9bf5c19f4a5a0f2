package org.kith.gateway.pages;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestForm;

/** A moderator's yes or no, and why. */
record DecisionForm(@RestForm UUID id, @RestForm String answer, @RestForm String reason, @RestForm String trusted) {
    static final DecisionForm EMPTY = new DecisionForm(null, null, "", null);

    public boolean isFor(UUID asked) {
        return asked.equals(id);
    }

    public boolean isTrusted() {
        return trusted != null;
    }

    boolean isYes() {
        return "yes".equals(answer);
    }

    boolean isNo() {
        return "no".equals(answer);
    }

    Moderation.Reason why() {
        return new Moderation.Reason(Text.orNull(reason));
    }

    Moderation.Approval approval() {
        return new Moderation.Approval(Text.orNull(reason), isTrusted());
    }

    @Override
    public String toString() {
        return "DecisionForm[id=" + id + "]";
    }
}
