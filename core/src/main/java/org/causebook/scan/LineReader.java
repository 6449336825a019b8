package org.causebook.scan;

import org.causebook.code.Notation;

/**
 * Reads the lines of a log from left to right, and notes what may be a code and what was skipped: first by structure, then
 * by the forms of catalogs, then by the words and signs around a number.
 */
final class LineReader {

    private final KnownCatalogs catalogs;
    private final Skips skips;
    private final Candidates candidates;
    private final LineState state;
    private final Line line;
    private final Claims claims = new Claims();
    private final Numbers numbers;
    private final Names names;
    private final Columns columns;
    private final int[] named;

    /** The number of the catalog that the line names; negative when it names none. */
    private int subject;

    /** @param lenient whether every marked hexadecimal number counts, as in a sentence of a person */
    LineReader(KnownCatalogs catalogs, boolean lenient) {
        this.catalogs = catalogs;
        this.skips = new Skips(catalogs.words());
        this.candidates = new Candidates(skips, lenient);
        this.state = new LineState(catalogs.words(), skips, candidates);
        this.line = state.line;
        this.numbers = new Numbers(state);
        this.names = new Names(state);
        this.columns = new Columns(state);
        this.named = new int[catalogs.size()];
    }

    Line line() {
        return line;
    }

    Candidates candidates() {
        return candidates;
    }

    Skips skips() {
        return skips;
    }

    /** How often the text has named each catalog. */
    int[] named() {
        return named;
    }

    /** Reads the line that {@link #line()} holds. */
    void read() {
        line.split(catalogs.words());
        subject = catalogs.named(line, named);
        candidates.begin(subject);
        if (columns.read()) {
            return;
        }
        state.begin();
        claims.clear();
        catalogs.forms().match(line, claims);
        int i = 0;
        while (i < line.words) {
            int end = claims.isEmpty() ? -1 : claimed(i);
            if (end < 0) {
                end = Line.isDigit(line.chars[line.from[i]]) ? number(i) : word(i);
            }
            i++;
            while (i < line.words && line.from[i] < end) {
                i++;
            }
        }
    }

    /** Takes what a form claims of that word; returns where it ends, or -1. */
    private int claimed(int index) {
        int from = line.from[index];
        int begin = from > line.start && claims.has(from - 1) ? from - 1 : from;
        if (!claims.has(begin) && Line.isLetter(line.chars[from])) {
            // The digits of a word may be claimed alone: "E11000 duplicate key".
            begin = digitsOf(index);
        }
        if (!claims.has(begin)) {
            return -1;
        }
        int end = claims.end(begin);
        int catalog = claims.catalog(begin);
        if (catalog == Claims.NO_CODE) {
            skips.add(SkipReason.OTHER_NUMBER, 1);
            return end;
        }
        var claimant = catalogs.get(catalog);
        if (claimant.notation() == Notation.EXIT_CODE && claimant.program() == null && isProgram(subject)) {
            // The form says what the number is, and the line says whose: "'git', 'clone' returned exit status 128".
            return candidates.add(line, begin, end, Family.EXIT, true) ? end : -1;
        }
        boolean hex = claims.isHex(begin) || isWhole(begin, end, claimant.notation());
        var text = line.text(begin, end);
        var typed = hex && !line.hasFolded(begin, "0x") ? "0x" + text : text;
        return candidates.addClaimed(line, begin, end, typed, claimant, catalog) ? end : -1;
    }

    private boolean isProgram(int catalog) {
        return catalog >= 0 && catalogs.get(catalog).program() != null;
    }

    private int digitsOf(int index) {
        int at = line.from[index];
        while (at < line.to[index] && !Line.isDigit(line.chars[at])) {
            at++;
        }
        return at;
    }

    /** Whether all eight digits stand there of a code that its catalog writes in hexadecimal. */
    private boolean isWhole(int from, int to, Notation notation) {
        return notation == Notation.NTSTATUS && to - from == 8 && line.allHex(from, to);
    }

    private int number(int index) {
        int from = line.from[index];
        int end = numbers.take(index);
        if (end >= 0) {
            return end;
        }
        if (state.before.role == Role.HTTP && line.at(from - 1) == '/') {
            return line.digitsEnd(line.to[index] + 1);
        }
        int skipped = skips.skip(line, from, line.to[index], state.before);
        state.time |= skipped > line.to[index] && (line.at(from + 2) == ':' || line.at(from + 4) == '-');
        return skipped;
    }

    private int word(int index) {
        int from = line.from[index];
        int to = line.to[index];
        int classes = line.classes[index];
        var role = catalogs.words().role(line.known[index]);
        if (role == Role.METHOD && classes == Line.UPPER) {
            return request(to);
        }
        boolean plain = (classes & ~Line.LOWER) == 0;
        if (plain || (role != Role.NONE && (classes & Line.UPPER) == 0)) {
            return to;
        }
        // The number behind a prefix that a form claims is that form's: "[MY-001062]".
        if (isState(index, from, to) || (line.at(to) == '-' && claims.has(to + 1))) {
            return to;
        }
        int end = role == Role.NONE ? names.take(index) : role == Role.COMMON ? names.takeCommon(index) : -1;
        if (end >= 0) {
            return end;
        }
        boolean hexadecimal = (classes & Line.DIGIT) != 0
                && (classes & ~(Line.DIGIT | Line.UPPER | Line.LOWER)) == 0
                && line.allHex(from, to);
        if (!hexadecimal) {
            return to;
        }
        if (line.at(to) == '-' || line.at(to) == ':') {
            return Math.max(to, skips.skipGroups(line, from, to));
        }
        numbers.takeHexadecimal(index);
        return to;
    }

    private boolean isState(int index, int from, int to) {
        return to - from == 5 && (line.classes[index] & Line.DIGIT) != 0 && numbers.takeState(index);
    }

    /** Steps over the address of a request; what stands behind it may be a status. */
    private int request(int to) {
        char first = line.at(to + 1);
        boolean request = line.at(to) == ' ' && (first == '/' || first == '*' || first == 'h');
        if (!request) {
            return to;
        }
        int end = to + 1;
        while (end < line.end && line.chars[end] != ' ' && line.chars[end] != '"') {
            end++;
        }
        state.requestEnd = end;
        return end;
    }
}
