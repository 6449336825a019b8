package org.causebook.scan;

import org.jspecify.annotations.Nullable;

/** Decimal numbers that the words before them announce: {@code error 1722}, {@code exit code 137}, {@code errno=11}. */
final class AnnouncedNumbers {

    private static final long HIGHEST_ERRNO = 4095;

    private final Candidates candidates;
    private final Surroundings around;

    AnnouncedNumbers(Candidates candidates, Surroundings around) {
        this.candidates = candidates;
        this.around = around;
    }

    boolean take(Line line, int from, int to, Context context) {
        int begin = Signs.start(line, from);
        if (!around.beginsAlone(line, begin, context)) {
            return false;
        }
        if (inBrackets(line, from, to, context)) {
            return candidates.add(line, begin, to, Usage.ERRNO, true);
        }
        if (!endsAlone(line, begin, to, context) || isNone(line, from, to)) {
            return false;
        }
        var usage = usage(line, begin, from, to, context);
        return usage != null && candidates.add(line, begin, to, usage, true);
    }

    /** {@code ERROR 5 (0x00000005)}: two forms of one number are no column of a log. */
    private static boolean isTold(Line line, int to) {
        return line.has(to, " (0x");
    }

    private boolean endsAlone(Line line, int begin, int to, Context context) {
        // systemd: status=1/FAILURE
        boolean named = line.at(to) == '/' && Line.isLetter(line.at(to + 1)) && line.at(begin - 1) == '=';
        return around.endsAlone(line, to) || (named && context.word == Word.STATUS);
    }

    private @Nullable Usage usage(Line line, int begin, int from, int to, Context context) {
        return switch (context.word) {
            case ERROR -> isTold(line, to) || !(isLevel(line, context) || isProcess(line, to)) ? Usage.ERROR : null;
            case LABEL -> line.at(context.to) == ':' ? Usage.ERROR : null;
            case ERRNO -> Usage.ERRNO;
            case EXITED -> Usage.EXIT;
            case EXIT -> begin < from || line.at(begin - 1) != ' ' ? Usage.EXIT : null;
            case STATUS -> isWeak(line, begin, to) ? null : line.at(to) == '/' ? Usage.EXIT : Usage.STATUS;
            case STATUS_CODE -> Usage.STATUS;
            case MESSAGE -> line.has(to, ", Level") ? Usage.ERROR : null;
            case CURL -> to - from <= 2 && line.at(begin - 1) != '/' ? Usage.EXIT : null;
            case FAILED -> line.at(context.to - 1) == 'D' && line.at(to) == ':' ? Usage.ERROR : null;
            case RESULT -> begin < from ? Usage.ERROR : null;
            case NOTHING -> isOfException(line, begin, to) ? Usage.ERROR : ofKernel(line, begin, from, to, context);
            default -> ofKernel(line, begin, from, to, context);
        };
    }

    private static @Nullable Usage ofKernel(Line line, int begin, int from, int to, Context context) {
        return afterTrouble(line, begin, from, to, context) ? Usage.ERRNO : null;
    }

    private boolean isNone(Line line, int from, int to) {
        return around.isMeasured(line, to) || isTime(line, from, to) || isDump(line, from, to);
    }

    /** {@code Win32Exception (5)}, Python's {@code OSError: (5, 'text')}, and PHP's {@code SQLSTATE[HY000] [2002]}. */
    private static boolean isOfException(Line line, int begin, int to) {
        return (line.at(to) == ')' && line.has(begin - 11, "Exception ("))
                || (line.has(to, ", ") && (line.has(begin - 8, "Error: (") || line.has(begin - 12, "Exception: (")))
                || (line.at(to) == ']' && line.has(begin - 17, "SQLSTATE[") && line.has(begin - 3, "] ["));
    }

    /** The level of a log line and no announcement: a column of its own, or capitals behind the time. */
    static boolean isLevel(Line line, Context context) {
        boolean spaced = line.at(context.to) == ' ';
        boolean column = spaced && line.at(context.to + 1) == ' ';
        return column || (spaced && context.time && Line.isUpper(line.at(context.to - 1)));
    }

    /** Spring Boot writes the process between the level and three hyphens. */
    private static boolean isProcess(Line line, int to) {
        return line.has(to, " --- [");
    }

    private boolean isWeak(Line line, int begin, int to) {
        return line.at(begin - 1) != '=' && around.belongsToWordBehind(line, to);
    }

    /**
     * {@code failed (111: Connection refused)} of nginx, {@code (13)Permission denied} of Apache.
     */
    private static boolean inBrackets(Line line, int from, int to, Context context) {
        if (line.at(from - 1) != '(' || to - from > 3) {
            return false;
        }
        boolean nginx = context.word == Word.FAILED && line.has(to, ": ") && Line.isUpper(line.at(to + 2));
        boolean apache = context.trouble && line.at(to) == ')' && Line.isUpper(line.at(to + 1));
        return nginx || apache;
    }

    /** A small negative number that something equals, on a line that tells of trouble: the kernel's way. */
    private static boolean afterTrouble(Line line, int begin, int from, int to, Context context) {
        boolean small = begin < from && to - from <= 4 && line.value(from, to) <= HIGHEST_ERRNO;
        boolean equal = line.at(begin - 1) == '(' || line.at(begin - 1) == '=' || line.has(begin - 2, "= ");
        return small && equal && context.trouble;
    }

    /** Seconds since 1970, or a date without separators, of the years that logs are from. */
    private static boolean isTime(Line line, int from, int to) {
        if (to - from == 10) {
            return line.chars[from] == '1';
        }
        return to - from == 8 && (line.has(from, "19") || line.has(from, "20"));
    }

    /** The first of a row of octets: {@code 48 8b 05}. */
    private static boolean isDump(Line line, int from, int to) {
        return to - from == 2 && isOctet(line, to) && isOctet(line, to + 3);
    }

    private static boolean isOctet(Line line, int at) {
        return line.at(at) == ' '
                && Line.isHex(line.at(at + 1))
                && Line.isHex(line.at(at + 2))
                && !Line.isWord(line.at(at + 3));
    }
}
