package org.causebook.scan;

/** Tells the decimal numbers that are codes from all others, by the words and signs around them. */
final class Numbers {

    private static final int MOST_DIGITS = 10;

    private final LineState state;
    private final Line line;
    private final Announcement before;
    private final Statuses statuses;
    private final Hexadecimals hexadecimals;
    private final NumberIdioms idioms;
    private final AnnouncedFamily announced;

    Numbers(LineState state) {
        this.state = state;
        this.line = state.line;
        this.before = state.before;
        this.statuses = new Statuses(state);
        this.hexadecimals = new Hexadecimals(state);
        this.idioms = new NumberIdioms(state);
        this.announced = new AnnouncedFamily(state, idioms);
    }

    /** Takes the word that begins with a digit if it is a code; returns where the code ends, or -1. */
    int take(int index) {
        int from = line.from[index];
        int to = line.to[index];
        int begin = signStart(line, from);
        before.look(line, index, begin);
        int end = statuses.take(index, from, to);
        if (end >= 0) {
            return end;
        }
        boolean taken = line.isDigits(index)
                ? to - from <= MOST_DIGITS && takeDecimal(begin, from, to)
                : hexadecimals.take(index, from, to);
        return taken ? to : -1;
    }

    /** Takes hexadecimal digits that begin with a letter. */
    boolean takeHexadecimal(int index) {
        before.look(line, index, line.from[index]);
        return hexadecimals.takeBare(line.from[index], line.to[index]);
    }

    /** Takes a word that begins with a letter if it is an SQLSTATE. */
    boolean takeState(int index) {
        before.look(line, index, line.from[index]);
        return statuses.takeState(line.from[index], line.to[index]);
    }

    private boolean takeDecimal(int begin, int from, int to) {
        if (idioms.isBracketed(begin, from, to) && state.add(begin, to, Family.ERRNO, true)) {
            return true;
        }
        if (idioms.isMessageNumber(begin) || idioms.repeatsHexadecimal(begin, from, to)) {
            return state.add(begin, to, Family.ERROR, true);
        }
        if (idioms.isOfPython(begin, to)) {
            return state.add(begin, to, line.isHttpError(from, to) ? Family.STATUS : Family.ERROR, true);
        }
        if (idioms.isDatabaseError(begin, from, to)) {
            return state.add(begin, to, Family.DATABASE, true);
        }
        if (idioms.namesSignal(begin, from, to) && state.add(begin, to, Family.SIGNAL, true)) {
            return true;
        }
        if (idioms.isBehindState(begin, to)) {
            return state.add(begin, to, Family.ERROR, true);
        }
        if (!beginsAlone(begin)) {
            return false;
        }
        boolean none = (begin == from && isTime(from, to)) || isDump(from, to) || idioms.isResult(begin, from, to);
        var family = none ? null : announced.of(begin, from, to);
        boolean mayBeErrno = family == Family.ERROR || family == Family.STATUS;
        if (mayBeErrno && line.value(from, to) <= NumberIdioms.HIGHEST_COMMON_ERRNO && state.hasErrnoText()) {
            family = Family.ERRNO;
        }
        if (family != null && line.endsAlone(to)) {
            return state.add(begin, to, family, true);
        }
        return hexadecimals.takeDigits(from, to) || takeHigh(begin, from, to);
    }

    /** Numbers as high as failing HRESULTs and NTSTATUS errors; with a sign they are hardly ever anything else. */
    private boolean takeHigh(int begin, int from, int to) {
        if (to - from < 9 || before.reason() != null || !line.endsAlone(to) || announced.isMeasure(to)) {
            return false;
        }
        long number = line.value(from, to);
        long value = begin < from ? 0x1_0000_0000L - number : number;
        boolean status = value > 0 && value <= 0xFFFF_FFFFL && Hexadecimals.isStatus(value);
        boolean key = begin == from && line.at(from - 1) == '=';
        return status && !key && state.add(begin, to, Family.ERROR, begin < from);
    }

    /** Where the number begins when its sign is counted in; the same place when there is no sign but a hyphen or none. */
    private static int signStart(Line line, int from) {
        char first = line.at(from - 1);
        boolean minus = first == '-' || first == '\u2212';
        return minus && !Line.isWord(line.at(from - 2)) ? from - 1 : from;
    }

    /** Whether nothing ties the number to what stands before it. */
    private boolean beginsAlone(int begin) {
        char first = line.at(begin - 1);
        boolean word = Line.isWord(line.at(begin - 2));
        return switch (first) {
            case '.', '/', '-', '+', '~', '\\' -> !word;
            case '#' -> before.role == Role.ERROR || before.role == Role.FAULT || before.role == Role.CODE;
            case ':' -> !word || before.reach == begin - 1;
            case '[' -> !word || (before.reach == begin - 1 && !line.has(line.digitsEnd(begin), "]:"));
            case '(' -> !word || (before.reach == begin - 1 && !isCompoundError());
            case ',' -> !Line.isDigit(line.at(begin - 2));
            case '$', '@', '^', '*', '\u20AC', '\u00A3' -> false;
            default -> true;
        };
    }

    /** {@code CheckInternalError(1722)}: the line of a source. */
    private boolean isCompoundError() {
        return before.role == Role.ERROR && state.words.role(line.known[before.word]) != Role.ERROR;
    }

    /** Seconds since 1970, or a date without separators, of the years that logs are from. */
    private boolean isTime(int from, int to) {
        if (to - from == 10) {
            return line.chars[from] == '1';
        }
        return to - from == 8 && (line.has(from, "19") || line.has(from, "20"));
    }

    /** The first of a row of octets: {@code 48 8b 05}. */
    private boolean isDump(int from, int to) {
        return to - from == 2 && isOctet(to) && isOctet(to + 3);
    }

    private boolean isOctet(int at) {
        return line.at(at) == ' '
                && Line.isHex(line.at(at + 1))
                && Line.isHex(line.at(at + 2))
                && !Line.isWord(line.at(at + 3));
    }
}
