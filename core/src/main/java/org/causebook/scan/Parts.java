package org.causebook.scan;

/**
 * A number of several parts: dates, addresses, versions.
 *
 * @param first how long the first part is
 * @param last how long the last part is
 * @param length how long all of it is
 * @param hexadecimal whether a part has one of the letters a to f and none has another
 */
record Parts(int dots, int colons, int dashes, int slashes, int first, int last, int length, boolean hexadecimal) {

    private static final int UUID = 36;
    private static final int MAC = 17;
    private static final int YEAR = 4;

    static Parts of(Line line, int from, int end) {
        int dots = 0;
        int colons = 0;
        int dashes = 0;
        int slashes = 0;
        int first = end - from;
        int begin = from;
        boolean hexadecimal = true;
        for (int i = from; i < end; i++) {
            char c = line.chars[i];
            if (Line.isHex(c)) {
                continue;
            }
            dots += c == '.' ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            dashes += c == '-' ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
            hexadecimal &= !Line.isWord(c);
            if (!Line.isWord(c)) {
                first = Math.min(first, i - from);
                begin = i + 1;
            }
        }
        return new Parts(dots, colons, dashes, slashes, first, end - begin, end - from, hexadecimal);
    }

    SkipReason reason() {
        if (dashes > 0 && colons == 0) {
            return withDashes();
        }
        if (colons > 0) {
            return withColons();
        }
        if (slashes > 0) {
            return withSlashes();
        }
        if (dots == 3 && length <= 15) {
            return SkipReason.IP_ADDRESS;
        }
        return dots > 1 ? SkipReason.VERSION : dots == 1 && first >= 9 ? SkipReason.DATE : SkipReason.COUNT;
    }

    private SkipReason withDashes() {
        if (dashes == 4 && length == UUID) {
            return SkipReason.UUID;
        }
        if (dashes == 5 && length == MAC) {
            return SkipReason.MAC_ADDRESS;
        }
        boolean date = dashes == 2 && (first == YEAR || last == YEAR || last == 2);
        return date || (dashes == 1 && first == YEAR) ? SkipReason.DATE : SkipReason.IDENTIFIER;
    }

    private SkipReason withColons() {
        if (dots == 3) {
            return SkipReason.IP_ADDRESS;
        }
        if (colons == 5 && length == MAC && hexadecimal) {
            return SkipReason.MAC_ADDRESS;
        }
        return colons > 3 && hexadecimal ? SkipReason.IP_ADDRESS : SkipReason.DATE;
    }

    private SkipReason withSlashes() {
        if (dots == 3) {
            return SkipReason.IP_ADDRESS;
        }
        return slashes == 2 && (first == YEAR || first <= 2) && last >= 2 ? SkipReason.DATE : SkipReason.COUNT;
    }
}
