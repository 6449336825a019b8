package org.causebook.scan;

import org.causebook.code.Notation;

/** What a code of a notation looks like in a line, for the places where a form expects one. */
enum CodeShape {
    /** A whole number with or without a sign, decimal or hexadecimal. */
    NUMBER,
    /** The same, or eight hexadecimal digits without a mark. */
    STATUS,
    /** One to eight hexadecimal digits, marked as such or not. */
    HEX,
    HTTP,
    REPLY,
    ENHANCED,
    SQLSTATE,
    /** A name, or a number that stands for one. */
    NAME,
    /** A name, or a prefix with a number. */
    SYMBOL;

    private static final int LONGEST = 64;

    static CodeShape of(Notation notation) {
        return switch (notation) {
            case STATUS_32, NTSTATUS -> STATUS;
            case HTTP -> HTTP;
            case SQLSTATE -> SQLSTATE;
            case ERRNO, SIGNAL, NAME -> NAME;
            case EXIT_CODE, NUMBER, FLAGS -> NUMBER;
            case SYMBOLIC -> SYMBOL;
            case ENHANCED_SMTP -> ENHANCED;
            case REPLY -> REPLY;
        };
    }

    /** Where the code ends that begins there; -1 when none does. */
    int end(Line line, int from) {
        int end = switch (this) {
            case NUMBER -> number(line, from);
            case STATUS -> status(line, from);
            case HEX -> hex(line, from);
            case HTTP -> http(line, from);
            case REPLY -> line.digitsEnd(from) == from + 3 ? from + 3 : -1;
            case ENHANCED -> enhanced(line, from);
            case SQLSTATE -> line.wordEnd(from) == from + 5 ? from + 5 : -1;
            case NAME -> Line.isLetter(line.at(from)) ? word(line, from) : number(line, from);
            case SYMBOL -> symbol(line, from);
        };
        boolean whole = end > from && !Line.isWord(line.at(end));
        return whole && !(line.at(end) == '.' && Line.isDigit(line.at(end + 1))) ? end : -1;
    }

    private static int number(Line line, int from) {
        char sign = line.at(from);
        int begin = sign == '-' || sign == '+' || sign == '\u2212' ? from + 1 : from;
        if (line.at(begin) == '0' && Line.lower(line.at(begin + 1)) == 'x') {
            int end = line.wordEnd(begin + 2);
            return line.allHex(begin + 2, end) ? end : -1;
        }
        int end = line.digitsEnd(begin);
        return end > begin ? end : -1;
    }

    private static int status(Line line, int from) {
        int end = line.wordEnd(from);
        return end - from == 8 && line.allHex(from, end) ? end : number(line, from);
    }

    private static int hex(Line line, int from) {
        boolean marked = line.at(from) == '0' && Line.lower(line.at(from + 1)) == 'x';
        int begin = marked ? from + 2 : from;
        int end = line.wordEnd(begin);
        return end > begin && end - begin <= 8 && line.allHex(begin, end) ? end : -1;
    }

    private static int http(Line line, int from) {
        int end = line.digitsEnd(from);
        if (end - from != 3) {
            return -1;
        }
        int sub = line.at(end) == '.' ? line.digitsEnd(end + 1) : end;
        return sub > end + 1 && sub <= end + 4 ? sub : end;
    }

    /** The end of {@code 5.7.1}, also for lines that are not searched by forms. */
    static int enhanced(Line line, int from) {
        char kind = line.at(from);
        int end = line.digitsEnd(from + 2);
        boolean begins = (kind == '2' || kind == '4' || kind == '5') && line.at(from + 1) == '.' && end > from + 2;
        if (!begins || line.at(end) != '.' || end - from > 5) {
            return -1;
        }
        int detail = line.digitsEnd(end + 1);
        return detail > end + 1 && detail <= end + 4 ? detail : -1;
    }

    private static int word(Line line, int from) {
        int end = line.wordEnd(from);
        return end - from <= LONGEST ? end : -1;
    }

    private static int symbol(Line line, int from) {
        if (!Line.isLetter(line.at(from))) {
            return -1;
        }
        int end = word(line, from);
        return end > 0 && line.at(end) == '-' && Line.isDigit(line.at(end + 1)) ? line.digitsEnd(end + 1) : end;
    }
}
