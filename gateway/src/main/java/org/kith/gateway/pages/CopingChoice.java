package org.kith.gateway.pages;

import java.util.List;

/** An answer to "How are you coping?" in the words a family would use. */
record CopingChoice(String code, String words, String meaning) {
    static final List<CopingChoice> ALL = List.of(
            new CopingChoice("THRIVING", "Thriving", "Things are going well."),
            new CopingChoice("GETTING_BY", "Getting by", "Mostly fine, with a bad day now and then."),
            new CopingChoice("JUST_COPING", "Just coping", "Holding on; one more thing could be too much."),
            new CopingChoice("STRUGGLING", "Struggling", "It is already too much on many days."),
            new CopingChoice("IN_CRISIS", "In crisis", "It cannot go on like this."));
}
