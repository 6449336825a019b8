package org.causebook.imports;

/** The catalog has changed since somebody looked at what a file would do to it. */
public final class StalePlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StalePlan() {
        super("the catalog has changed");
    }
}
