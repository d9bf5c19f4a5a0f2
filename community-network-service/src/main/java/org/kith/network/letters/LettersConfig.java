package org.kith.network.letters;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How letters to groups are sent. */
@ConfigMapping(prefix = "kith.letters")
interface LettersConfig {

    /** How long the sender waits for a commit to wake it before it looks all the same. */
    @WithDefault("5s")
    Duration poll();

    /** How long a link is good for that asks for one answer. */
    @WithDefault("14d")
    Duration linkGoodFor();

    /** How long the link to a group's desk is good for; its people can send themselves a new one at any time. */
    @WithDefault("180d")
    Duration deskGoodFor();

    /** How many letters to one address strangers may cause in a day by typing it into our forms. */
    @WithDefault("5")
    int perAddressAndDay();

    /** How many people one group may ask in a day to look after it: letters that its people cause to addresses of strangers. */
    @WithDefault("20")
    int invitationsPerGroupAndDay();

    /** How long the same letter is not written again to the same person. */
    @WithDefault("1m")
    Duration noRepeatFor();

    /** How long one letter may keep the mail server busy; well below the 60 s a transaction may take. */
    @WithDefault("20s")
    Duration patience();

    /** The pause after the first failure; it doubles with each. */
    @WithDefault("2s")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("10m")
    Duration longestPause();
}
