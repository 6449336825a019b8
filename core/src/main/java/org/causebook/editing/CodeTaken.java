package org.causebook.editing;

/** The catalog has an entry for that code already, perhaps as a draft and perhaps in another written form. */
public final class CodeTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EntryRef entry;

    public CodeTaken(EntryRef entry) {
        super("the code belongs to " + entry.path());
        this.entry = entry;
    }

    /** The entry that has the code. */
    public EntryRef entry() {
        return entry;
    }
}
