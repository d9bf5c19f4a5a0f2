package org.kith.gateway.pages;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestForm;

/** The form that introduces a family to a group. */
record IntroductionForm(@RestForm String key, @RestForm UUID proposalId, @RestForm String introduceAs, @RestForm String note) {
    static final IntroductionForm EMPTY = new IntroductionForm(null, null, "", "");

    public boolean isFor(UUID id) {
        return id.equals(proposalId);
    }

    Requests.SendReferral request() {
        return new Requests.SendReferral(proposalId, introduceAs, Text.orNull(note));
    }

    @Override
    public String toString() {
        return "IntroductionForm[proposalId=" + proposalId + "]";
    }
}
