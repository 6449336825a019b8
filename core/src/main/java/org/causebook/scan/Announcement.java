package org.causebook.scan;

import org.jspecify.annotations.Nullable;

/**
 * What the words before a number or a name announce. Between the announcing word and the number stand only spaces, signs
 * such as a colon, a bracket or a quote, and words such as "is" or "with".
 */
final class Announcement {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_GAP = 80;

    private final Words words;

    /** What the announcing word says; NONE when nothing announces the number. */
    Role role = Role.NONE;
    /** The announcing word. */
    int word;
    /** Whether "number" or "value" stands between. */
    boolean value;
    /** Whether "with" stands between. */
    boolean with;
    /** Whether a word such as "is" or "of" stands between. */
    boolean between;
    /** Where the last word before the number ends, and the first sign behind the announcing word: a space or other. */
    int reach;

    char sign;

    Announcement(Words words) {
        this.words = words;
    }

    /** Looks at the words before {@code index}, in front of the place where the number begins. */
    void look(Line line, int index, int begin) {
        role = Role.NONE;
        value = false;
        with = false;
        between = false;
        reach = -1;
        int before = begin;
        for (int i = index - 1; i >= 0 && i >= index - MOST_WORDS; i--) {
            if (!connects(line, line.to[i], before)) {
                return;
            }
            if (reach < 0) {
                reach = line.to[i];
            }
            var next = role(line, i);
            if (!next.isBetween()) {
                decide(line, i, next);
                return;
            }
            value |= next == Role.VALUE;
            with |= next == Role.WITH;
            between |= next == Role.BETWEEN;
            before = line.from[i];
        }
    }

    private void decide(Line line, int index, Role next) {
        word = index;
        sign = signBehind(line, index);
        role = switch (next) {
            case CODE, STATUS, STATUS_CODE -> joined(line, index, next);
            case ERROR -> roleBefore(line, index) == Role.HTTP ? Role.HTTP : next;
            case STATE -> roleBefore(line, index) == Role.SQL ? Role.SQLSTATE : next;
            case EXIT_OF -> ofCode(line, index) ? Role.EXITED : Role.NONE;
            case EXIT, RETURNED -> value ? Role.EXITED : next;
            case COMMON -> Role.NONE;
            default -> next;
        };
    }

    /** The first sign behind the word that is neither a quote nor a space; a space when there is none. */
    private static char signBehind(Line line, int index) {
        int at = line.to[index];
        while (at < line.end && at < line.to[index] + LONGEST_GAP) {
            char c = line.chars[at++];
            if (c != '"' && c != '\'' && c != '`' && c != ' ' && c != '\t') {
                return Line.isWord(c) ? ' ' : c;
            }
        }
        return ' ';
    }

    /** "Exit code", "status code", "line code": the word before decides. */
    private Role joined(Line line, int index, Role next) {
        var before = roleBefore(line, index);
        return switch (before) {
            case HTTP -> Role.HTTP;
            case EXIT, EXITED, RETURNED, RESULT -> Role.EXITED;
            case ERROR, FAULT, FAILED, TROUBLE -> Role.FAULT;
            case ERRNO -> Role.ERRNO;
            case SIGNAL -> next == Role.CODE ? Role.NONE : next;
            case STATUS, STATUS_CODE -> Role.STATUS_CODE;
            // Each protocol numbers its reasons; a form says which one it is.
            case FOREIGN, LINE, VERSION, PROCESS, PORT, REASON -> Role.NONE;
            default -> next;
        };
    }

    private Role roleBefore(Line line, int index) {
        if (index == 0) {
            return Role.NONE;
        }
        int from = line.to[index - 1];
        int length = line.from[index] - from;
        boolean close = length == 1 && " -:_\t".indexOf(line.chars[from]) >= 0;
        var role = close ? role(line, index - 1) : Role.NONE;
        // "exited with code 1"
        return role == Role.WITH && index > 1 && line.isGap(line.to[index - 2], line.from[index - 1], " ")
                ? role(line, index - 2)
                : role;
    }

    /** Whether "code de" stands before the word. */
    private boolean ofCode(Line line, int index) {
        return index >= 2 && role(line, index - 1) == Role.BETWEEN && role(line, index - 2) == Role.CODE;
    }

    /** What a word says; of a compound such as {@code net_error} or {@code DownstreamStatus} the last part decides. */
    Role role(Line line, int index) {
        var whole = words.role(line.known[index]);
        return whole != Role.NONE || line.isDigits(index) ? whole : compound(line, line.from[index], line.to[index]);
    }

    private Role compound(Line line, int from, int to) {
        int last = lastPart(line, from, to);
        if (last == from || to - last < 2) {
            return Role.NONE;
        }
        var role = words.roleOf(line, last, to);
        if (role == Role.NONE && isSuffix(line, last, to)) {
            return compoundOrWord(line, from, last);
        }
        if (role == Role.CODE || role == Role.STATUS || role == Role.VALUE) {
            int end = line.at(last - 1) == '_' ? last - 1 : last;
            var before = words.roleOf(line, lastPart(line, from, end), end);
            return joinedParts(role, before);
        }
        // What a call returns is no count of errors: "getErrors" and "isError" say nothing.
        return role == Role.BETWEEN || role == Role.WITH ? Role.NONE : role;
    }

    private Role compoundOrWord(Line line, int from, int to) {
        var whole = words.roleOf(line, from, to);
        return whole == Role.NONE ? compound(line, from, to) : whole;
    }

    private static Role joinedParts(Role last, Role before) {
        return switch (before) {
            case EXIT, EXITED, RETURNED -> Role.EXITED;
            case ERROR, FAULT, FAILED, RESULT -> Role.FAULT;
            case ERRNO -> Role.ERRNO;
            case HTTP, STATUS, STATUS_CODE -> Role.STATUS_CODE;
            case FOREIGN, LINE, VERSION, PROCESS, PORT, ID -> Role.NONE;
            default -> last == Role.VALUE ? Role.NONE : last;
        };
    }

    private static boolean isSuffix(Line line, int from, int to) {
        return (to - from == 6 && line.hasFolded(from, "mapped"))
                || (to - from == 8 && line.hasFolded(from, "unmapped"))
                || (to - from == 3 && line.hasFolded(from, "key"));
    }

    /** Where the last part of a compound begins: behind an underscore, or with a capital behind a small letter. */
    private static int lastPart(Line line, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (line.chars[i - 1] == '_') {
                return i;
            }
            if (Line.isUpper(line.chars[i]) && !Line.isUpper(line.chars[i - 1])) {
                return i;
            }
        }
        return from;
    }

    private static boolean connects(Line line, int from, int to) {
        if (to - from > LONGEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = line.chars[i];
            boolean emptyCall = c == ')' && i > from && line.chars[i - 1] == '(';
            if (!emptyCall && !connects(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean connects(char c) {
        return switch (c) {
            case ' ', '\t', ':', '=', '(', '[', '{', '<', '"', '\'', '`', '*', '-', '#', '%', '>' -> true;
            case '\u00A0', '\u2018', '\u201C', '\u2212' -> true;
            default -> false;
        };
    }

    /** Whether only an equals sign or a colon, perhaps with quotes and a space, stands between word and number. */
    boolean isKey(Line line, int begin) {
        return (sign == '=' || sign == ':') && reach == line.to[word];
    }

    /** The level of a log line and no announcement: a column of its own, or capitals behind the time. */
    boolean isLevel(Line line, boolean time) {
        int end = line.to[word];
        boolean spaced = line.at(end) == ' ';
        boolean column = spaced && line.at(end + 1) == ' ';
        return column || (spaced && time && Line.isUpper(line.at(end - 1)));
    }

    /** Why the number is no code; null when the words before do not say. */
    @Nullable
    SkipReason reason() {
        return role.reason();
    }
}
