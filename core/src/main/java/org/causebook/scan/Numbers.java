package org.causebook.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the decimal numbers that are codes from all others, by the words and signs around them. */
final class Numbers {

    private static final int MOST_DIGITS = 10;
    private static final long HIGHEST_ERRNO = 4095;
    private static final long HIGHEST_COMMON_ERRNO = 133;
    private static final int HIGHEST_SIGNAL = 64;

    /** A lower-case word behind a number makes it a count of something, unless it is one of these. */
    private static final List<String> LEADING_ON = List.of(
            ("for from in on at to and after while when but instead with which because not is was exit twice again or error "
                            + "as by then during means")
                    .split(" ", -1));

    /** What C libraries print for a signal, in lower case. */
    private static final List<String> SIGNAL_TEXTS = List.of(
            "segmentation fault",
            "abort trap",
            "aborted",
            "bus error",
            "killed",
            "terminated",
            "illegal instruction",
            "floating point exception",
            "hangup");

    private final LineState state;
    private final Line line;
    private final Announcement before;
    private final Statuses statuses;
    private final Hexadecimals hexadecimals;

    Numbers(LineState state) {
        this.state = state;
        this.line = state.line;
        this.before = state.before;
        this.statuses = new Statuses(state);
        this.hexadecimals = new Hexadecimals(state);
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
        if (isBracketed(begin, from, to) && state.add(begin, to, Family.ERRNO, true)) {
            return true;
        }
        if ((line.has(begin - 2, "%%") && before.reason() == null && before.role != Role.REASON)
                || repeatsHexadecimal(begin, from, to)) {
            return state.add(begin, to, Family.ERROR, true);
        }
        if (isDatabaseError(begin, from, to)) {
            return state.add(begin, to, Family.DATABASE, true);
        }
        if (namesSignal(begin, from, to) && state.add(begin, to, Family.SIGNAL, true)) {
            return true;
        }
        if (line.at(begin - 1) == '/' && line.at(to) == ')' && state.candidates.hasEndedAt(line, begin - 1)) {
            // PHP: (HY000/1045)
            return state.add(begin, to, Family.ERROR, true);
        }
        if (!beginsAlone(begin)) {
            return false;
        }
        var family = (begin == from && isTime(from, to)) || isDump(from, to) ? null : announced(begin, from, to);
        boolean mayBeErrno = family == Family.ERROR || family == Family.STATUS;
        if (mayBeErrno && line.value(from, to) <= HIGHEST_COMMON_ERRNO && state.hasErrnoText()) {
            family = Family.ERRNO;
        }
        if (family != null && endsAlone(line, to)) {
            return state.add(begin, to, family, true);
        }
        return hexadecimals.takeDigits(from, to) || takeHigh(begin, from, to);
    }

    /** Which family the words before the number announce; null when none. */
    private @Nullable Family announced(int begin, int from, int to) {
        boolean negative = begin < from;
        boolean small = negative && to - from <= 4 && line.value(from, to) <= HIGHEST_ERRNO;
        var family = switch (before.role) {
            case ERRNO -> Family.ERRNO;
            case FAULT -> isMeasure(to) ? null : small ? Family.ERRNO : Family.ERROR;
            case ERROR -> isErrorNumber(begin, to) ? error(small) : null;
            case MESSAGE -> line.has(to, ", Level") ? Family.ERROR : null;
            case LABEL -> before.sign == ':' ? Family.ERROR : null;
            case EXITED -> isMeasure(to) ? null : Family.EXIT;
            case EXIT -> negative || before.sign != ' ' || line.at(begin - 1) != ' ' || isExit(to) ? Family.EXIT : null;
            case CODE -> isMeasure(to) || isOfSignal() ? null : isBelowErrors(from, to) ? Family.ERROR : Family.STATUS;
            case STATUS_CODE -> isMeasure(to) ? null : Family.STATUS;
            case STATUS -> status(begin, to);
            case RETURNED -> returned(begin, from, to, small);
            case RESULT -> negative ? (small ? Family.ERRNO : Family.ERROR) : null;
            case FAILED -> isFailure(to, negative) ? (small ? Family.ERRNO : Family.ERROR) : null;
            case SIGNAL -> isSignal(from, to, negative) ? Family.SIGNAL : null;
            default -> null;
        };
        if (family != null) {
            return family;
        }
        return isOfException(begin, to) ? Family.ERROR : small && state.trouble && isEqual(begin) ? Family.ERRNO : null;
    }

    /** {@code = -110}, {@code (-110)}: the way of kernels. */
    private boolean isEqual(int begin) {
        return before.reason() == null
                && (line.at(begin - 1) == '(' || line.at(begin - 1) == '=' || line.has(begin - 2, "= "));
    }

    /** "make: *** [all] Error 2" tells an exit status, "(os error 2)" an errno. */
    private Family error(boolean small) {
        int from = line.from[before.word];
        boolean make = line.has(from - 2, "] ") && (line.hasFolded(line.start, "make") || hasStars());
        boolean system = (line.hasFolded(from - 3, "os ") && !Line.isWord(line.at(from - 4)))
                || (line.hasFolded(from - 17, "operating system ") && line.hasFolded(line.to[before.word], " number"));
        return make ? Family.EXIT : small || system ? Family.ERRNO : Family.ERROR;
    }

    /** {@code *** [Makefile:12: all]} before the word. */
    private boolean hasStars() {
        for (int i = line.from[before.word]; i > line.start && i > line.from[before.word] - 200; i--) {
            if (line.has(i, "*** [")) {
                return true;
            }
        }
        return false;
    }

    /** {@code signal 6 (SIGABRT), code -1 (SI_QUEUE)}: where the signal came from. */
    private boolean isOfSignal() {
        int word = before.word;
        return word > 0
                && line.has(line.from[word - 1], "SIG")
                && line.isGap(line.to[word - 1], line.from[word], "), ");
    }

    private boolean isErrorNumber(int begin, int to) {
        int word = before.word;
        if (line.at(line.to[word]) == ':' && begin == line.to[word] + 1 && line.has(to, " http")) {
            // apt numbers what it fetches.
            return false;
        }
        // A label of Windows Installer: "1: 2262 2: Error 3: x".
        boolean field = word > 0 && line.isDigits(word - 1) && line.isGap(line.to[word - 1], line.from[word], ": ");
        if (field || isMeasure(to) || (before.sign == '=' && line.at(to) == '/')) {
            return false;
        }
        // "error 404: text" and "ERROR 5 (0x00000005)" are no columns of a log.
        boolean told = line.has(to, " (") || line.at(to) == ':';
        return told || before.value || !(isLevel(line, before, state.time) || line.has(to, " --- ["));
    }

    private @Nullable Family status(int begin, int to) {
        if (line.at(to) == '/' && Line.isLetter(line.at(to + 1)) && line.at(begin - 1) == '=') {
            boolean signal = line.hasFolded(begin - 14, "killed, status=") || isCode("killed") || isCode("dumped");
            return signal ? Family.SIGNAL : Family.EXIT;
        }
        boolean spaced = before.sign == ' ' || (before.sign == '=' && line.at(begin - 1) == ' ');
        boolean weak = spaced && belongsToWordBehind(line, to);
        return weak || (before.sign == ' ' && isMeasure(to)) || isUnit(to) ? null : Family.STATUS;
    }

    /** Whether systemd says that a signal ended the process: {@code code=killed, status=9/KILL}. */
    private boolean isCode(String how) {
        int word = before.word;
        return word >= 2
                && line.hasFolded(line.from[word - 2], "code")
                && line.to[word - 1] - line.from[word - 1] == how.length()
                && line.hasFolded(line.from[word - 1], how);
    }

    private @Nullable Family returned(int begin, int from, int to, boolean small) {
        if (line.has(to, " exit status")) {
            return Family.EXIT;
        }
        boolean failure = begin < from && to - from == 1 && line.chars[from] == '1';
        boolean weak = before.sign == ' ' && (belongsToWordBehind(line, to) || isMeasure(to));
        char subject = line.at(line.from[before.word] - 2);
        if (!weak && begin == from && (subject == '\'' || subject == '"' || subject == '`')) {
            return Family.EXIT;
        }
        return failure || weak || isUnit(to) ? null : small ? Family.ERRNO : Family.ERROR;
    }

    /** "RegOpenKey failed: 2", "OpenService FAILED 1060", "failed with 5", "failed (-9802)", but not "3 failed: 5". */
    private boolean isFailure(int to, boolean negative) {
        if (before.with
                || (before.between && endsClause(to))
                || (before.sign == '(' && (negative || line.at(to) == ')'))) {
            return !isMeasure(to);
        }
        int word = before.word;
        boolean capitals = Line.isUpper(line.at(line.to[word] - 1));
        boolean call = word > 0 && isCall(word - 1);
        boolean noted = before.sign == ':' && line.at(line.to[word]) == ':' && (negative || call || capitals);
        boolean plain = before.sign == ' ' && (capitals || call);
        boolean told = line.at(to) == ':' && capitals;
        return told || ((noted || plain) && endsClause(to));
    }

    /** Whether the word is the name of a function: {@code RegOpenKey}, {@code open_file()}. */
    private boolean isCall(int word) {
        if (line.has(line.to[word], "()")) {
            return true;
        }
        for (int i = line.from[word] + 1; i < line.to[word] - 1; i++) {
            boolean hump = Line.isLower(line.chars[i - 1]) && Line.isUpper(line.chars[i]);
            if (hump || line.chars[i] == '_') {
                return line.isGap(line.to[word], line.from[word + 1], " ");
            }
        }
        return false;
    }

    private boolean isSignal(int from, int to, boolean negative) {
        return !negative && to - from <= 2 && line.value(from, to) <= HIGHEST_SIGNAL && !isUnit(to) && !isMeasure(to);
    }

    /** Whether nothing follows that the number could belong to. */
    private boolean endsClause(int to) {
        char next = line.at(to);
        return next == '\0'
                || next == '.'
                || next == ','
                || next == ';'
                || next == ')'
                || next == '\''
                || next == '"'
                || next == '\r'
                || (next == ' ' && !Line.isLetter(line.at(to + 1)) && !Line.isDigit(line.at(to + 1)))
                || (next == ' ' && !belongsToWordBehind(line, to) && Line.isLower(line.at(to + 1)));
    }

    private boolean isMeasure(int to) {
        boolean share = line.has(to, " of ") && Line.isDigit(line.at(to + 4));
        boolean close = before.isKey(line, to) && line.at(to) == ' ';
        var unit = state.skips.unit(line, to);
        return share || (close ? isExact(unit) : unit != Role.NONE);
    }

    private boolean isUnit(int to) {
        return isExact(state.skips.unit(line, to));
    }

    private static boolean isExact(Role unit) {
        return unit == Role.UNIT_OF_SIZE || unit == Role.UNIT_OF_TIME;
    }

    /**
     * {@code (111: Connection refused)} of nginx, {@code (13)Permission denied} of Apache, {@code is down (50)} of C
     * libraries, and {@code Error(61, 'Connection refused')} of Python.
     */
    private boolean isBracketed(int begin, int from, int to) {
        if (line.at(begin - 1) == '[' && line.has(to, "] ")) {
            return to - from <= 3 && startsWith(LineState.ERRNO_TEXTS, to + 2);
        }
        if (line.at(begin - 1) != '(' || to - from > 4) {
            return false;
        }
        boolean nginx = line.has(to, ": ") && Line.isUpper(line.at(to + 2)) && !Line.isWord(line.at(begin - 2));
        boolean apache = state.trouble && line.at(to) == ')' && Line.isUpper(line.at(to + 1));
        boolean text = line.at(to) == ')' && endsWith(LineState.ERRNO_TEXTS, begin - 2);
        boolean python = (line.has(to, ", '") || line.has(to, ", \"") || line.has(to, ", b'"))
                && (line.hasFolded(begin - 6, "error(") || line.hasFolded(begin - 10, "exception("));
        return (nginx && (state.trouble || before.role == Role.FAILED)) || apache || text || python;
    }

    /** {@code Segmentation fault (11)}, {@code Abort trap: 6}, and a number beside the name of the signal. */
    private boolean namesSignal(int begin, int from, int to) {
        if (begin < from || to - from > 2) {
            return false;
        }
        boolean inBrackets = line.at(from - 1) == '(' && line.at(to) == ')';
        boolean named = line.has(to, " (SIG") && line.at(from - 1) == ' ' && before.role == Role.SIGNAL;
        return named
                || (inBrackets && endsWith(SIGNAL_TEXTS, from - 2))
                || (line.has(from - 2, ": ") && line.hasFolded(from - 12, "abort trap"));
    }

    private boolean endsWith(List<String> texts, int to) {
        if (line.at(to) != ' ') {
            return false;
        }
        for (var text : texts) {
            if (line.hasFolded(to - text.length(), text)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(List<String> texts, int at) {
        for (var text : texts) {
            if (line.hasFolded(at, text)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 0x31 (49)}: the same number as before in another form. */
    private boolean repeatsHexadecimal(int begin, int from, int to) {
        if (begin < from
                || !line.has(begin - 2, " (")
                || line.at(to) != ')'
                || !state.candidates.hasEndedAt(line, begin - 2)) {
            return false;
        }
        int hexadecimal = begin - 2;
        while (Line.isHex(line.at(hexadecimal - 1)) && begin - hexadecimal < 12) {
            hexadecimal--;
        }
        return line.hasFolded(hexadecimal - 2, "0x")
                && hexadecimal < begin - 2
                && Long.parseLong(line.text(hexadecimal, begin - 2), 16) == line.value(from, to);
    }

    /** {@code SQLSTATE[42S02]: Base table or view not found: 1146 Table 'x' doesn't exist}. */
    private boolean isDatabaseError(int begin, int from, int to) {
        return state.sql
                && begin == from
                && to - from == 4
                && line.has(from - 2, ": ")
                && line.at(to) == ' '
                && Line.isLetter(line.at(to + 1));
    }

    /** {@code Win32Exception (5)}, Python's {@code OSError: (5, 'text')}, and PHP's {@code SQLSTATE[HY000] [2002]}. */
    private boolean isOfException(int begin, int to) {
        return (line.at(to) == ')' && line.has(begin - 11, "Exception ("))
                || (line.has(to, ", ") && (line.has(begin - 8, "Error: (") || line.has(begin - 12, "Exception: (")))
                || (line.at(to) == ']' && line.has(begin - 17, "SQLSTATE[") && line.has(begin - 3, "] ["));
    }

    /** Numbers as high as failing HRESULTs and NTSTATUS errors; with a sign they are hardly ever anything else. */
    private boolean takeHigh(int begin, int from, int to) {
        if (to - from < 9 || before.reason() != null || !endsAlone(line, to) || isMeasure(to)) {
            return false;
        }
        long number = line.value(from, to);
        long value = begin < from ? 0x1_0000_0000L - number : number;
        boolean status = value > 0 && value <= 0xFFFF_FFFFL && Hexadecimals.isStatus(value);
        boolean key = begin == from && line.at(from - 1) == '=';
        return status && !key && state.add(begin, to, Family.ERROR, begin < from);
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

    /** {@code + exit 3} of a shell; in a sentence, "exit 3" may be one of a road. */
    private boolean isExit(int to) {
        return endsClause(to) && (state.trouble || line.has(line.from[before.word] - 2, "+ "));
    }

    /** What would be an HTTP status of success is another code when something calls it a mere "code". */
    private boolean isBelowErrors(int from, int to) {
        return to - from == 3 && line.value(from, to) < 400;
    }

    /** Whether nothing ties the number to what stands behind it. */
    static boolean endsAlone(Line line, int to) {
        char next = line.at(to);
        char second = line.at(to + 1);
        return switch (next) {
            case '.', ':' -> !Line.isDigit(second);
            case '/' -> !Line.isDigit(second) && (!Line.isWord(second) || Line.isUpper(second));
            case '-', '#', '@', '~', '+' -> !Line.isWord(second);
            case ',' -> line.digitsEnd(to + 1) != to + 4 || Line.isWord(line.at(to + 4));
            case '%' -> false;
            default -> true;
        };
    }

    /** The level of a log line and no announcement: a column of its own, or capitals behind the time. */
    static boolean isLevel(Line line, Announcement before, boolean time) {
        int end = line.to[before.word];
        boolean spaced = line.at(end) == ' ';
        boolean column = spaced && line.at(end + 1) == ' ';
        return column || (spaced && time && Line.isUpper(line.at(end - 1)));
    }

    /** Whether a lower-case word follows that makes the number its own: {@code returned 3 matching documents}. */
    static boolean belongsToWordBehind(Line line, int to) {
        int begin = to + 1;
        if (line.at(to) != ' ' || !Line.isLower(line.at(begin))) {
            return false;
        }
        int end = line.wordEnd(begin);
        return line.at(end) != ':' && line.at(end) != '=' && !Words.isOneOf(LEADING_ON, line, begin, end);
    }

    /** Where the number begins when its sign is counted in; the same place when there is no sign but a hyphen or none. */
    static int signStart(Line line, int from) {
        char first = line.at(from - 1);
        boolean minus = first == '-' || first == '\u2212';
        return minus && !Line.isWord(line.at(from - 2)) ? from - 1 : from;
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
