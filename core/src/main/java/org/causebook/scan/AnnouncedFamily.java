package org.causebook.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which family of codes the words before a decimal number announce, if what stands behind it does not object. */
final class AnnouncedFamily {

    private static final long HIGHEST_ERRNO = 4095;
    private static final int HIGHEST_SIGNAL = 64;

    /** A lower-case word behind a number makes it a count of something, unless it is one of these. */
    private static final List<String> LEADING_ON = List.of(
            ("for from in on at to and after while when but instead with which because not is was exit twice again or error "
                            + "as by then during means")
                    .split(" ", -1));

    private final LineState state;
    private final Line line;
    private final Announcement before;
    private final NumberIdioms idioms;

    AnnouncedFamily(LineState state, NumberIdioms idioms) {
        this.state = state;
        this.line = state.line;
        this.before = state.before;
        this.idioms = idioms;
    }

    /** Which family the words before the number announce; null when none. */
    @Nullable
    Family of(int begin, int from, int to) {
        boolean negative = begin < from;
        boolean small = negative && to - from <= 4 && line.value(from, to) <= HIGHEST_ERRNO;
        var family = switch (before.role) {
            case ERRNO -> Family.ERRNO;
            case FAULT -> isMeasure(to) ? null : small ? Family.ERRNO : Family.ERROR;
            case ERROR -> isErrorNumber(begin, to) ? error(small) : null;
            case MESSAGE -> line.has(to, ", Level") ? Family.ERROR : null;
            case LABEL -> before.sign == ':' ? Family.ERROR : null;
            case EXITED -> isMeasure(to) ? null : isHttpStatus(from, to) ? Family.STATUS : Family.EXIT;
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
        return idioms.isOfException(begin, to)
                ? Family.ERROR
                : small && state.trouble && isEqual(begin) ? Family.ERRNO : null;
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
        return told || before.value || !(before.isLevel(line, state.time) || line.has(to, " --- ["));
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

    /** "The server returned status 404": no process ends with that. */
    private boolean isHttpStatus(int from, int to) {
        return line.isHttpError(from, to) && line.hasFolded(line.from[before.word], "status");
    }

    /** {@code + exit 3} of a shell, {@code grep: exit 2}; in a sentence, "exit 3" may be one of a road. */
    private boolean isExit(int to) {
        int word = line.from[before.word];
        boolean behindSign = line.has(word - 2, "+ ") || line.has(word - 2, ": ") || line.at(word - 1) == '(';
        return (behindSign || state.trouble || state.candidates.isLenient()) && endsClause(to);
    }

    /** What would be an HTTP status of success is another code when something calls it a mere "code". */
    private boolean isBelowErrors(int from, int to) {
        return to - from == 3 && line.value(from, to) < 400;
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

    /** Whether the number counts something: a unit follows, or "of" and another number. */
    boolean isMeasure(int to) {
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

    /** Whether a lower-case word follows that makes the number its own: {@code returned 3 matching documents}. */
    private static boolean belongsToWordBehind(Line line, int to) {
        int begin = to + 1;
        if (line.at(to) != ' ' || !Line.isLower(line.at(begin))) {
            return false;
        }
        int end = line.wordEnd(begin);
        return line.at(end) != ':' && line.at(end) != '=' && !Words.isOneOf(LEADING_ON, line, begin, end);
    }
}
