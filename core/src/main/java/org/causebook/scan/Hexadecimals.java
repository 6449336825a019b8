package org.causebook.scan;

import org.causebook.code.Layout.HResult;
import org.causebook.code.Layout.NtStatus;
import org.causebook.code.StatusValue;

/** Hexadecimal numbers that are codes, and not addresses, registers, flags, handles or hashes. */
final class Hexadecimals {

    private static final int DIGITS = 8;
    private static final int MARK = 2;

    private final LineState state;
    private final Line line;
    private final Announcement before;

    Hexadecimals(LineState state) {
        this.state = state;
        this.line = state.line;
        this.before = state.before;
    }

    /** Takes {@code 0x80110408}, and digits with letters among them. */
    boolean take(int index, int from, int to) {
        if (line.hasFolded(from, "0x")) {
            return takeMarked(index, from, to);
        }
        return line.allHex(from, to) && takeBare(from, to);
    }

    private boolean takeMarked(int index, int from, int to) {
        int digits = from + MARK;
        int end = line.at(to - 1) == 'L' || line.at(to - 1) == 'l' ? to - 1 : to;
        // The kernel says where a signal came from: "code=0x1 addr=0x18".
        boolean origin = before.role == Role.CODE && line.has(to, " addr=");
        boolean excluded = before.reason() != null || isRegister(index) || origin;
        if (end - digits > DIGITS || !line.allHex(digits, end) || isTied(from, to) || excluded) {
            return false;
        }
        if (isAnnounced(from) || repeatsNumber(from, end)) {
            return state.add(from, to, Family.ERROR, true);
        }
        boolean status = end - digits == DIGITS && isStatus(Long.parseLong(line.text(digits, end), 16));
        boolean bracketed = line.at(from - 1) == '(' && line.at(to) == ')';
        boolean sure = (status && (state.trouble || bracketed)) || state.candidates.isLenient();
        return (end - digits == DIGITS || state.candidates.isLenient()) && state.add(from, to, Family.ERROR, sure);
    }

    /** A name such as {@code r24} or {@code x0} stands before the number. */
    private boolean isRegister(int index) {
        if (index == 0 || line.from[index] - line.to[index - 1] > 2) {
            return false;
        }
        int from = line.from[index - 1];
        char first = Line.lower(line.chars[from]);
        int length = line.to[index - 1] - from;
        return (first == 'r' || first == 'x' || first == 'g')
                && length >= 2
                && length <= 3
                && line.digitsEnd(from + 1) == line.to[index - 1];
    }

    /** {@code (0x5)} behind the same number in decimal, where that was found. */
    private boolean repeatsNumber(int from, int end) {
        boolean bracketed = line.at(end) == ')' && line.at(from - 1) == '(' && line.at(from - 2) == ' ';
        if (!bracketed && line.at(from - 1) != ' ') {
            return false;
        }
        int last = bracketed ? from - 2 : from - 1;
        int digits = last;
        while (Line.isDigit(line.at(digits - 1)) && from - digits < 12) {
            digits--;
        }
        long value = Long.parseLong(line.text(from + MARK, end), 16);
        return digits < last && state.candidates.hasAt(line, digits) && line.value(digits, last) == value;
    }

    /** Ranges of memory, lists in brackets, and sums such as {@code call+0x50/0x190}. */
    private boolean isTied(int from, int to) {
        char first = line.at(from - 1);
        boolean sum = first == '+' || (first == '/' && line.at(from - 2) != ' ' && isHexWordBefore(from - 1));
        boolean list = first == '[' && line.has(to, ", 0x");
        boolean range = list || (first == '-' && Line.isWord(line.at(from - 2)));
        boolean rangeBehind = line.at(to) == '-' && Line.isWord(line.at(to + 1));
        return sum || range || rangeBehind || first == '@' || first == '<';
    }

    private boolean isHexWordBefore(int to) {
        int at = to - 1;
        while (Line.isHex(line.at(at)) && to - at <= DIGITS) {
            at--;
        }
        return line.at(at) == 'x';
    }

    /** Digits only, of which eight with a letter are often an HRESULT without its mark; a short hash looks the same. */
    boolean takeBare(int from, int to) {
        if (to - from > DIGITS || !standsBare(from, to) || before.reason() != null) {
            return false;
        }
        if (to - from < DIGITS) {
            return (before.role == Role.ERROR || before.role == Role.FAULT)
                    && Line.isDigit(line.chars[from])
                    && isAnnounced(from)
                    && state.skips.unit(line, line.digitsEnd(from)) == Role.NONE
                    && state.add(from, to, Family.ERROR, true);
        }
        boolean status = isStatus(Long.parseLong(line.text(from, to), 16));
        boolean announced = isAnnounced(from) || isFailing(from);
        return (status || announced) && state.add(from, to, Family.ERROR, announced || state.candidates.isLenient());
    }

    /** Eight digits without any letter, such as {@code [80240034]} behind "failed". */
    boolean takeDigits(int from, int to) {
        boolean fits = to - from == DIGITS && isStatus(Long.parseLong(line.text(from, to), 16));
        if (!fits) {
            return false;
        }
        boolean second = line.has(from - 3, " - ") && state.candidates.hasEndedAt(line, from - 3);
        boolean told = before.role == Role.FAILED && before.sign == ':' && line.endsAlone(to);
        return ((isFailing(from) && line.at(to) == ']') || second || told) && state.add(from, to, Family.ERROR, true);
    }

    private boolean isFailing(int from) {
        return before.role == Role.FAILED && line.at(from - 1) == '[';
    }

    private boolean standsBare(int from, int to) {
        char first = line.at(from - 1);
        boolean enclosed = first == '<' || first == '>' || first == '+' || first == '@' || first == '#';
        boolean tied = ".:/-\\~".indexOf(first) >= 0 && first != '\0' && Line.isWord(line.at(from - 2));
        boolean labelled = first == ':' && before.reach == from - 1;
        return !enclosed && (!tied || labelled) && line.endsAlone(to);
    }

    private boolean isAnnounced(int from) {
        return switch (before.role) {
            case ERROR -> !before.isLevel(line, state.time);
            case FAULT, STATUS, STATUS_CODE, CODE, EXITED, EXIT, RESULT, RETURNED -> true;
            case FAILED -> before.with || before.sign != ' ' || line.hasFolded(from, "0x");
            case LABEL -> before.sign == ':';
            default -> false;
        };
    }

    /** Whether the number is one that hardly anything but a failing HRESULT or an NTSTATUS error has. */
    static boolean isStatus(long unsigned) {
        if ((unsigned & 0xFFFF) == 0 || unsigned > 0xFFFF_FFFFL) {
            return false;
        }
        var value = new StatusValue(unsigned);
        return switch ((int) (unsigned >> 28)) {
            case 0x8 -> !HResult.of(value).facilityNames().isEmpty();
            case 0xC ->
                NtStatus.of(value).facility() == 0
                        || !NtStatus.of(value).facilityNames().isEmpty();
            case 0xD -> (unsigned & 0x0FFF_0000) == 0;
            default -> false;
        };
    }
}
