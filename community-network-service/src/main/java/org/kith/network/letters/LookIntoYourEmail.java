package org.kith.network.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one answer to whoever types an address into a form, so that nobody learns from it which addresses we know. */
@Schema(name = "LookIntoYourEmail")
public record LookIntoYourEmail(@Schema(required = true) String message) {
    /** When the letter goes to somebody else. */
    public static final String THEY_GET_A_LETTER = "Thank you. They get a letter with a link; once they have used it, they are on your list.";
    public static final LookIntoYourEmail PLEASE = new LookIntoYourEmail(
            "Thank you. Please look into your e-mail: if there is something for you to do, a letter from us says what.");
}
