package org.kith.kit.link;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link lets its holder do.
 *
 * @param purpose the one thing it is good for, for example {@link #ANSWER_INTRODUCTION}
 * @param subject what it is about, for example the referral
 * @param holder who it was given to, for example the group
 * @param council the GSS code of the council it belongs to
 * @param expires when it ends
 */
public record SignedLink(String purpose, UUID subject, UUID holder, String council, Instant expires) {

    /** Lets a group answer one introduction: the subject is the referral, the holder is the group. */
    public static final String ANSWER_INTRODUCTION = "answer-introduction";
}
