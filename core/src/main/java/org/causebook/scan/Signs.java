package org.causebook.scan;

/** Minus signs in front of numbers. */
final class Signs {

    private Signs() {}

    /** Where the number begins when its sign is counted in; the same place when there is no sign but a hyphen or none. */
    static int start(Line line, int from) {
        char before = line.at(from - 1);
        boolean minus = before == '-' || before == '\u2212';
        return minus && !Line.isWord(line.at(from - 2)) ? from - 1 : from;
    }
}
