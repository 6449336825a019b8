package org.causebook.scan;

import org.causebook.code.Recognised;

/** A text that may be a code, with all places where the log has it. */
final class Candidate {

    private final Usage usage;
    private final Recognised recognised;
    private int certain;
    private int uncertain;
    private int firstLine = Integer.MAX_VALUE;
    private int firstCertainLine = Integer.MAX_VALUE;

    Candidate(Usage usage, Recognised recognised) {
        this.usage = usage;
        this.recognised = recognised;
    }

    void seen(int line, boolean sure) {
        firstLine = Math.min(firstLine, line);
        if (sure) {
            certain++;
            firstCertainLine = Math.min(firstCertainLine, line);
        } else {
            uncertain++;
        }
    }

    Usage usage() {
        return usage;
    }

    Recognised recognised() {
        return recognised;
    }

    /** How often it is a code; where only an entry would make it one, that depends on whether there is any. */
    int count(boolean known) {
        return known ? certain + uncertain : certain;
    }

    /** How often it is none. */
    int skipped(boolean known) {
        return known ? 0 : uncertain;
    }

    int firstLine(boolean known) {
        return known ? firstLine : firstCertainLine;
    }
}
