package org.causebook.editing;

/** The catalog wants four eyes, and the one who wrote a revision cannot be the one who approves it. */
public final class SecondPersonNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
