package org.causebook.scan;

import java.util.Arrays;

/** Which places of a line the forms of catalogs claim, found by where they begin. */
final class Claims {

    /** The form says that this number is no code. */
    static final int NO_CODE = -1;

    private final int[] to = new int[Line.LONGEST + 1];
    private final int[] catalog = new int[Line.LONGEST + 1];
    private final int[] weight = new int[Line.LONGEST + 1];
    private final boolean[] hex = new boolean[Line.LONGEST + 1];
    private int lowest = Integer.MAX_VALUE;
    private int highest;

    /** Forgets the claims of the line before. */
    void clear() {
        if (lowest <= highest) {
            Arrays.fill(weight, lowest, highest + 1, 0);
        }
        lowest = Integer.MAX_VALUE;
        highest = -1;
    }

    /**
     * Notes a claim; of two for one place that of the longer form counts.
     *
     * @param hexadecimal whether the digits are hexadecimal ones, also without a mark
     */
    void add(int from, int end, int claimant, int formWeight, boolean hexadecimal) {
        if (weight[from] < formWeight) {
            to[from] = end;
            catalog[from] = claimant;
            weight[from] = formWeight;
            hex[from] = hexadecimal;
            lowest = Math.min(lowest, from);
            highest = Math.max(highest, from);
        }
    }

    boolean isEmpty() {
        return highest < 0;
    }

    boolean has(int from) {
        return weight[from] > 0;
    }

    int end(int from) {
        return to[from];
    }

    boolean isHex(int from) {
        return hex[from];
    }

    /** The number of the catalog whose form it is, or {@link #NO_CODE}. */
    int catalog(int from) {
        return catalog[from];
    }
}
