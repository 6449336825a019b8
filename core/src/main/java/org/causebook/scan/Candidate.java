package org.causebook.scan;

import java.util.List;
import org.causebook.code.Reading;
import org.causebook.code.Recognised;

/** A text that may be a code, with all places where the log has it. */
final class Candidate {

    private final Family family;
    private final Recognised recognised;
    private final List<Reading> further;
    private final int claimant;
    private final int named;
    private int certain;
    private int uncertain;
    private int firstLine = Integer.MAX_VALUE;
    private int firstCertainLine = Integer.MAX_VALUE;

    /**
     * @param claimant number of the catalog whose form claims the code; negative when none does
     * @param named number of the catalog that the line names; negative when it names none
     */
    Candidate(Family family, Recognised recognised, int claimant, int named) {
        this.family = family;
        this.recognised = recognised;
        this.further = family.further(recognised);
        this.claimant = claimant;
        this.named = named;
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

    Family family() {
        return family;
    }

    Recognised recognised() {
        return recognised;
    }

    /** Readings that may answer where the catalog knows none of the code itself. */
    List<Reading> further() {
        return further;
    }

    int claimant() {
        return claimant;
    }

    int named() {
        return named;
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
