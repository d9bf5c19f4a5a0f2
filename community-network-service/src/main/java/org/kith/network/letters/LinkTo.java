package org.kith.network.letters;

import org.kith.kit.link.SignedLink;

/** A page that a link in a letter opens for somebody without an account. */
public enum LinkTo {
    /** The subject is the referral, the holder the group. */
    ANSWER(SignedLink.ANSWER_INTRODUCTION, "/answer/"),
    /** Subject group, holder person; so are the next four. */
    CONFIRMATION("confirm-group", "/groups/confirm/"),
    CLAIM("claim-group", "/groups/claim/"),
    INVITATION("join-group", "/groups/invitation/"),
    DESK("group-desk", "/groups/desk/"),
    /** The subject is the offer, the holder the group. */
    STILL_ON("offer-still-on", "/still-on/");

    private final String purpose;
    private final String path;

    LinkTo(String purpose, String path) {
        this.purpose = purpose;
        this.path = path;
    }

    /** What the signed link is good for, and nothing else. */
    public String purpose() {
        return purpose;
    }

    /** Where the page is; the token follows. */
    String path() {
        return path;
    }
}
