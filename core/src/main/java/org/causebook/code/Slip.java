package org.causebook.code;

/** What a typist may have done to a code, the likeliest first. */
public enum Slip {
    DROPPED("one digit dropped"),
    DOUBLED("one digit doubled"),
    SWAPPED("two digits swapped"),
    WRONG("one digit wrong"),
    EXTRA("one digit too many");

    private final String because;

    Slip(String because) {
        this.because = because;
    }

    /** The slip in words, as the reason for a suggestion. */
    public String because() {
        return because;
    }
}
