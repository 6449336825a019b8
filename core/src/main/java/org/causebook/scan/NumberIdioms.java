package org.causebook.scan;

import java.util.List;

/** The ways in which single programs and libraries write the numbers of errors and signals. */
final class NumberIdioms {

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

    static final long HIGHEST_COMMON_ERRNO = 133;

    private final LineState state;
    private final Line line;
    private final Announcement before;

    NumberIdioms(LineState state) {
        this.state = state;
        this.line = state.line;
        this.before = state.before;
    }

    /** {@code %%1060} in an event of Windows: the text of that error was to stand there. */
    boolean isMessageNumber(int begin) {
        return line.has(begin - 2, "%%") && before.reason() == null && before.role != Role.REASON;
    }

    /** PHP: {@code (HY000/1045)}. */
    boolean isBehindState(int begin, int to) {
        return line.at(begin - 1) == '/' && line.at(to) == ')' && state.candidates.hasEndedAt(line, begin - 1);
    }

    /**
     * {@code (111: Connection refused)} of nginx, {@code (13)Permission denied} of Apache, {@code is down (50)} of C
     * libraries, and {@code Error(61, 'Connection refused')} of Python.
     */
    boolean isBracketed(int begin, int from, int to) {
        if (line.at(begin - 1) == '[' && line.has(to, "] ")) {
            return to - from <= 3 && startsWith(LineState.ERRNO_TEXTS, to + 2);
        }
        if (line.at(begin - 1) != '(' || to - from > 4) {
            return false;
        }
        boolean nginx = line.has(to, ": ") && Line.isUpper(line.at(to + 2)) && !Line.isWord(line.at(begin - 2));
        boolean apache = state.trouble && line.at(to) == ')' && Line.isUpper(line.at(to + 1));
        boolean text = line.at(to) == ')' && endsWith(LineState.ERRNO_TEXTS, begin - 2);
        boolean python = line.value(from, to) <= HIGHEST_COMMON_ERRNO && isOfPython(begin, to);
        return (nginx && (state.trouble || before.role == Role.FAILED)) || apache || text || python;
    }

    /** {@code TransportError(429, 'too many requests')}: what stands for the error is no errno. */
    boolean isOfPython(int begin, int to) {
        return (line.has(to, ", '") || line.has(to, ", \"") || line.has(to, ", b'"))
                && (line.hasFolded(begin - 6, "error(") || line.hasFolded(begin - 10, "exception("));
    }

    /** {@code Segmentation fault (11)}, {@code Abort trap: 6}, and a number beside the name of the signal. */
    boolean namesSignal(int begin, int from, int to) {
        if (begin < from || to - from > 2) {
            return false;
        }
        boolean inBrackets = line.at(from - 1) == '(' && line.at(to) == ')';
        boolean named = line.has(to, " (SIG") && line.at(from - 1) == ' ' && before.role == Role.SIGNAL;
        return named
                || (inBrackets && endsWith(SIGNAL_TEXTS, from - 2))
                || (line.has(from - 2, ": ") && line.hasFolded(from - 12, "abort trap"));
    }

    /** {@code = -1 EACCES (Permission denied)}: what a call returned, and the name of the errno that is meant. */
    boolean isResult(int begin, int from, int to) {
        int name = line.has(to, " (") ? to + 2 : to + 1;
        return begin < from
                && to - from == 1
                && line.at(from) == '1'
                && line.at(to) == ' '
                && line.at(name) == 'E'
                && Line.isUpper(line.at(name + 1))
                && Line.isUpper(line.at(name + 2));
    }

    /** {@code 0x31 (49)}: the same number as before in another form. */
    boolean repeatsHexadecimal(int begin, int from, int to) {
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
    boolean isDatabaseError(int begin, int from, int to) {
        return state.sql
                && begin == from
                && to - from == 4
                && line.has(from - 2, ": ")
                && line.at(to) == ' '
                && Line.isLetter(line.at(to + 1));
    }

    /** {@code Win32Exception (5)}, Python's {@code OSError: (5, 'text')}, and PHP's {@code SQLSTATE[HY000] [2002]}. */
    boolean isOfException(int begin, int to) {
        return (line.at(to) == ')' && line.has(begin - 11, "Exception ("))
                || (line.has(to, ", ") && (line.has(begin - 8, "Error: (") || line.has(begin - 12, "Exception: (")))
                || (line.at(to) == ']' && line.has(begin - 17, "SQLSTATE[") && line.has(begin - 3, "] ["));
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
}
