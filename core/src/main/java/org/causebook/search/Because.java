package org.causebook.search;

import java.util.Locale;

/** Why an entry is a hit, the best reason first. */
public enum Because {
    CODE("its code"),
    NAME("its name"),
    BEGINNING("begins like that"),
    WORDS("has the words"),
    SIMILAR("has similar words"),
    SOME("has some of the words");

    private final String phrase;

    Because(String phrase) {
        this.phrase = phrase;
    }

    /** The word used in the API: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason for people. */
    public String phrase() {
        return phrase;
    }
}
