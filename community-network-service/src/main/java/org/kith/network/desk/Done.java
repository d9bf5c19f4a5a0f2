package org.kith.network.desk;

/** What was done just now, for the page to say. */
enum Done {
    CONFIRMED("Thank you. Your e-mail address is confirmed."),
    CLAIMED("Thank you. You speak for this group now."),
    JOINED("Thank you for looking after this group."),
    PAUSED("It takes a break now. Nobody is introduced until you go on."),
    RESUMED("It goes on again."),
    ENDED("It is not in the directory any more. Nothing is lost: you find it below, under what has ended."),
    ROOM("Thank you, the free places are as you say."),
    STILL_ON("Thank you, we know that it is still on."),
    PUBLISHED("Thank you, we have kept what you offer."),
    INVITED("Thank you. They get a letter with a link; once they have used it, they are on your list."),
    LETTERS("Thank you. Our letters to your group go there from now on."),
    REMOVED("They are off your list, and their link has ended."),
    CHANGED("Thank you, these are your words now."),
    WORDS_BACK("Your group says again what it said then."),
    RELEASED("The public record says again what you are called and what you do."),
    OFFER_CHANGED("Thank you, we have kept what you say of your offer."),
    WENT_BACK("Your offer says again what it said then."),
    FOLLOWS("From its next reading, your offer says again what the public list says."),
    ASSET_PUBLISHED("Thank you. Others can count on it now."),
    ASSET_CHANGED("Thank you, we have kept these words."),
    ASSET_BACK("It says again what it said then."),
    ASSET_GONE("It is taken away, and who to ask is forgotten. You find it below, to put it back.");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
