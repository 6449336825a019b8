package org.causebook.scan;

import org.causebook.code.Layout.HResult;
import org.causebook.code.Layout.NtStatus;
import org.causebook.code.StatusValue;

/** Hexadecimal numbers that are codes, and not addresses, flags, handles or hashes. */
final class Hexadecimals {

    private static final int DIGITS = 8;
    private static final int MARK = 2;

    private final Candidates candidates;
    private final Surroundings around;

    Hexadecimals(Candidates candidates, Surroundings around) {
        this.candidates = candidates;
        this.around = around;
    }

    /** Takes {@code 0x80110408}, and digits with letters among them. */
    boolean take(Line line, int from, int to, Context context) {
        boolean marked = line.hasFolded(from, "0x");
        if (marked) {
            return takeMarked(line, from, to, context);
        }
        return line.allHex(from, to) && takeBare(line, from, to, context);
    }

    private boolean takeMarked(Line line, int from, int to, Context context) {
        int digits = from + MARK;
        int end = line.at(to - 1) == 'L' || line.at(to - 1) == 'l' ? to - 1 : to;
        if (end - digits > DIGITS || !line.allHex(digits, end) || isTied(line, from, to) || context.reason() != null) {
            return false;
        }
        if (isAnnounced(line, context) || repeatsNumber(line, from, end)) {
            return candidates.add(line, from, to, Usage.ERROR, true);
        }
        boolean status = end - digits == DIGITS && isStatus(Long.parseLong(line.text(digits, end), 16));
        return end - digits == DIGITS && candidates.add(line, from, to, Usage.ERROR, status);
    }

    /** {@code (0x5)} behind the same number in decimal, where that was found. */
    private boolean repeatsNumber(Line line, int from, int end) {
        if (line.at(end) != ')' || line.at(from - 1) != '(' || line.at(from - 2) != ' ') {
            return false;
        }
        int digits = from - 2;
        while (Line.isDigit(line.at(digits - 1)) && from - digits < 12) {
            digits--;
        }
        long value = Long.parseLong(line.text(from + MARK, end), 16);
        return digits < from - 2 && candidates.hasAt(line, digits) && line.value(digits, from - 2) == value;
    }

    /** Ranges of memory, lists in brackets, and sums such as {@code call+0x50/0x190}. */
    private static boolean isTied(Line line, int from, int to) {
        char before = line.at(from - 1);
        boolean sum = before == '+' || (before == '/' && line.at(from - 2) != ' ' && isHexWordBefore(line, from - 1));
        boolean list = before == '[' && line.has(to, ", 0x");
        boolean range = list || (before == '-' && Line.isWord(line.at(from - 2)));
        boolean rangeBehind = line.at(to) == '-' && Line.isWord(line.at(to + 1));
        return sum || range || rangeBehind || before == '@' || before == '<';
    }

    private static boolean isHexWordBefore(Line line, int to) {
        int at = to - 1;
        while (Line.isHex(line.at(at)) && to - at <= DIGITS) {
            at--;
        }
        return line.at(at) == 'x';
    }

    /** Digits only, of which eight with a letter are often an HRESULT without its mark; a short hash looks the same. */
    boolean takeBare(Line line, int from, int to, Context context) {
        if (to - from > DIGITS || !standsBare(line, from, to, context) || context.reason() != null) {
            return false;
        }
        if (to - from < DIGITS) {
            return context.word == Word.ERROR
                    && Line.isDigit(line.chars[from])
                    && isAnnounced(line, context)
                    && around.unit(line, line.digitsEnd(from)) == Word.NOTHING
                    && candidates.add(line, from, to, Usage.ERROR, true);
        }
        boolean status = isStatus(Long.parseLong(line.text(from, to), 16));
        boolean announced = isAnnounced(line, context) || isFailing(line, from, context);
        return (status || announced) && candidates.add(line, from, to, Usage.ERROR, announced);
    }

    /** Eight digits without any letter, such as {@code [80240034]} behind "failed". */
    boolean takeDigits(Line line, int from, int to, Context context) {
        return to - from == DIGITS
                && isFailing(line, from, context)
                && line.at(to) == ']'
                && isStatus(Long.parseLong(line.text(from, to), 16))
                && candidates.add(line, from, to, Usage.ERROR, true);
    }

    private static boolean isFailing(Line line, int from, Context context) {
        return context.word == Word.FAILED && line.at(from - 1) == '[';
    }

    private boolean standsBare(Line line, int from, int to, Context context) {
        char before = line.at(from - 1);
        boolean enclosed = before == '<' || before == '>' || before == '+' || before == '@';
        return !enclosed && around.beginsAlone(line, from, context) && around.endsAlone(line, to);
    }

    private static boolean isAnnounced(Line line, Context context) {
        return switch (context.word) {
            case ERROR, STATUS, STATUS_CODE, EXITED -> !AnnouncedNumbers.isLevel(line, context);
            case RESULT -> true;
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
