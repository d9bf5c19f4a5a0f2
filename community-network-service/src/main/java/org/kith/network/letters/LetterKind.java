package org.kith.network.letters;

import java.util.Locale;

/**
 * What a letter tells. Its words are in {@code templates/letters}, as text and as HTML, under its name in lower case with hyphens;
 * they may use {@code group}, {@code offer}, {@code link}, {@code until} and {@code words}.
 */
public enum LetterKind {
    /** Somebody would like to come; about a referral. */
    INTRODUCTION(LinkTo.ANSWER, "Somebody would like to come to {offer}"),
    /** It is off; about a referral. */
    STOPPED(LinkTo.ANSWER, "No longer needed: the introduction to {offer}"),
    /** Somebody registered a group with this address. */
    CONFIRM_GROUP(LinkTo.CONFIRMATION, "Please confirm your group"),
    /** The moderator looks next. */
    GROUP_CONFIRMED(LinkTo.DESK, "Thank you: we will look at {group}"),
    /** The words are the moderator's reason. */
    GROUP_PUBLISHED(LinkTo.DESK, "{group} is in the directory"),
    /** The words are the moderator's reason. */
    GROUP_REFUSED(LinkTo.DESK, "About {group}"),
    /** The words are the moderator's reason. */
    TRUST_GIVEN(LinkTo.DESK, "About {group}: what you register next need not wait"),
    /** The words are the moderator's reason. */
    TRUST_TAKEN_BACK(LinkTo.DESK, "About {group}: what you register next waits to be looked at"),
    /** Somebody lost their link. */
    DESK_LINK(LinkTo.DESK, "Your link to {group}"),
    /** The words are the name of who asks, if they said one. */
    INVITATION(LinkTo.INVITATION, "Would you look after {group} with us?"),
    /** The words are the moderator's reason, if one had to decide. */
    CLAIM(LinkTo.CLAIM, "Do you speak for {group}?"),
    /** The words are the moderator's reason. */
    CLAIM_REFUSED(LinkTo.CLAIM, "About {group}"),
    /** Somebody else says so of a group that has admins already: for these to know. */
    CLAIM_ASKED(LinkTo.DESK, "Somebody says that they speak for {group}"),
    /** It went into another group while it waited; the words are what it was called. */
    GROUP_MERGED(LinkTo.DESK, "{group} and your group are one now"),
    /** The link takes {@code ?answer=STILL_ON}, {@code CHANGED} or {@code ENDED}. */
    STILL_ON(LinkTo.STILL_ON, "Is {offer} still on?");

    private final LinkTo link;
    private final String subject;

    LetterKind(LinkTo link, String subject) {
        this.link = link;
        this.subject = subject;
    }

    LinkTo link() {
        return link;
    }

    String subject(String group, String offer) {
        // Header lines are short, and a name is somebody else's text.
        return subject.replace("{group}", group).replace("{offer}", offer).replaceAll("\\s+", " ");
    }

    String template() {
        return "letters/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
