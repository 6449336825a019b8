package org.causebook.scan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Explains the numbers that are no codes, by their shape and by what stands around them, and counts them by reason. */
final class Skips {

    private static final int HASH = 12;
    private static final List<String> SOURCES =
            List.of("java kt scala py js ts tsx go rs c cc cpp h hpp cs vb rb php pl sql sh makefile yml yaml xml json"
                    .split(" ", -1));

    private final Words words;
    /** In each array one number, to be counted up without a new object for each. */
    private final Map<SkipReason, int[]> counts = new EnumMap<>(SkipReason.class);

    Skips(Words words) {
        this.words = words;
    }

    void add(SkipReason reason, int count) {
        counts.computeIfAbsent(reason, unused -> new int[1])[0] += count;
    }

    /** The reasons that came up, in their order. */
    Map<SkipReason, Integer> counts() {
        var found = new EnumMap<SkipReason, Integer>(SkipReason.class);
        counts.forEach((reason, counted) -> {
            if (counted[0] > 0) {
                found.put(reason, counted[0]);
            }
        });
        return found;
    }

    /** Counts the number that begins there with all that is tied to it; returns where that ends. */
    int skip(Line line, int from, int wordEnd, Announcement before) {
        int end = tiedEnd(line, from, wordEnd);
        add(reason(line, from, wordEnd, end, before), 1);
        return end;
    }

    /** Steps over a UUID or an address that begins with a letter; returns -1 when it is none. */
    int skipGroups(Line line, int from, int wordEnd) {
        int end = tiedEnd(line, from, wordEnd);
        var reason = end == wordEnd ? SkipReason.OTHER_NUMBER : parts(line, from, end);
        boolean address = reason == SkipReason.UUID
                || reason == SkipReason.MAC_ADDRESS
                || (reason == SkipReason.IP_ADDRESS && end - wordEnd > 4);
        if (address) {
            add(reason, 1);
        }
        return address ? end : -1;
    }

    private static int tiedEnd(Line line, int from, int wordEnd) {
        int end = wordEnd;
        while (ties(line, from, end)) {
            end = line.wordEnd(end + 1);
        }
        return end;
    }

    private static boolean ties(Line line, int from, int end) {
        char tie = line.at(end);
        char next = line.at(end + 1);
        boolean hexadecimal = next == '0' && Line.lower(line.at(end + 2)) == 'x';
        return switch (tie) {
            case '.', '/' -> !hexadecimal && (Line.isDigit(next) || isMonth(line, from, end));
            case '-', ':' ->
                !hexadecimal && (Line.isDigit(next) || isHexGroup(line, end + 1) || isMonth(line, from, end));
            case ',' -> line.digitsEnd(end + 1) == end + 4 && !Line.isWord(line.at(end + 4));
            default -> false;
        };
    }

    /** {@code 05/Jan/2026}. */
    private static boolean isMonth(Line line, int from, int end) {
        return end - from <= 2 && line.wordEnd(end + 1) == end + 4 && line.at(end + 4) == line.at(end);
    }

    /** A group of a UUID or of a hardware address. */
    private static boolean isHexGroup(Line line, int from) {
        int end = line.wordEnd(from);
        int length = end - from;
        return (length == 2 || length == 4 || length == 12) && line.allHex(from, end);
    }

    private SkipReason reason(Line line, int from, int wordEnd, int end, Announcement before) {
        if (end > wordEnd) {
            return ofParts(line, from, end, before);
        }
        var told = before.reason();
        if (line.hasFolded(from, "0x")) {
            return told == SkipReason.PROCESS_ID || told == SkipReason.IDENTIFIER
                    ? SkipReason.IDENTIFIER
                    : SkipReason.POINTER;
        }
        if (told != null) {
            return told;
        }
        var tied = tiedBefore(line, from, end);
        return tied == SkipReason.OTHER_NUMBER ? ofWord(line, from, end) : tied;
    }

    private static SkipReason tiedBefore(Line line, int from, int to) {
        if (!Line.isWord(line.at(from - 2))) {
            return SkipReason.OTHER_NUMBER;
        }
        return switch (line.at(from - 1)) {
            case ':' -> isSource(line, from - 1) ? SkipReason.LINE_NUMBER : SkipReason.PORT;
            case '(' -> SkipReason.LINE_NUMBER;
            case '[' -> line.at(to) == ']' ? SkipReason.PROCESS_ID : SkipReason.OTHER_NUMBER;
            case '.', '/', '-', '#', '\\', '@' -> SkipReason.IDENTIFIER;
            default -> SkipReason.OTHER_NUMBER;
        };
    }

    private static boolean isSource(Line line, int to) {
        int from = to;
        while (Line.isLetter(line.at(from - 1)) && to - from <= 8) {
            from--;
        }
        return Words.isOneOf(SOURCES, line, from, to);
    }

    private SkipReason ofWord(Line line, int from, int to) {
        int digits = line.digitsEnd(from);
        if (line.at(to) == '%' || line.at(from - 1) == '$') {
            return SkipReason.COUNT;
        }
        var unit = unit(line, digits);
        if (unit != Role.NONE) {
            return of(unit);
        }
        if (digits < to) {
            return line.allHex(from, to) && to - from >= HASH ? SkipReason.HASH : SkipReason.IDENTIFIER;
        }
        int length = to - from;
        boolean epoch = (length == 10 || length == 13) && line.chars[from] == '1';
        boolean day = (length == 8 || length == 14) && (line.has(from, "19") || line.has(from, "20"));
        return epoch || day ? SkipReason.DATE : SkipReason.OTHER_NUMBER;
    }

    private static SkipReason of(Role unit) {
        return switch (unit) {
            case UNIT_OF_SIZE -> SkipReason.SIZE;
            case UNIT_OF_TIME -> SkipReason.DURATION;
            default -> SkipReason.COUNT;
        };
    }

    private SkipReason ofParts(Line line, int from, int end, Announcement before) {
        var reason = parts(line, from, end);
        if (reason == SkipReason.COUNT) {
            var unit = unit(line, line.digitsEnd(end));
            return unit == Role.NONE ? reason : of(unit);
        }
        return reason == SkipReason.IP_ADDRESS && before.role == Role.VERSION ? SkipReason.VERSION : reason;
    }

    /** What a number of several parts is: a date, an address, a version. */
    private static SkipReason parts(Line line, int from, int end) {
        int dots = 0;
        int colons = 0;
        int dashes = 0;
        int slashes = 0;
        int first = end - from;
        int begin = from;
        boolean hexadecimal = true;
        for (int i = from; i < end; i++) {
            char c = line.chars[i];
            if (Line.isWord(c)) {
                hexadecimal &= Line.isHex(c);
                continue;
            }
            dots += c == '.' ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            dashes += c == '-' ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
            first = Math.min(first, i - from);
            begin = i + 1;
        }
        int last = end - begin;
        int length = end - from;
        if (colons > 0) {
            boolean mac = colons == 5 && length == 17 && hexadecimal;
            boolean address = dots == 3 || (colons > 3 && hexadecimal);
            return mac ? SkipReason.MAC_ADDRESS : address ? SkipReason.IP_ADDRESS : SkipReason.DATE;
        }
        if (dashes > 0) {
            return ofDashes(dashes, first, last, length);
        }
        if (dots == 3 && length <= (slashes > 0 ? 18 : 15)) {
            return SkipReason.IP_ADDRESS;
        }
        if (slashes > 0) {
            boolean date = slashes == 2 && (first == 4 || first <= 2) && last >= 2;
            return date ? SkipReason.DATE : SkipReason.COUNT;
        }
        boolean seconds = dots == 1 && first >= 9;
        return dots > 1 ? SkipReason.VERSION : seconds ? SkipReason.DATE : SkipReason.COUNT;
    }

    private static SkipReason ofDashes(int dashes, int first, int last, int length) {
        if (dashes == 4 && length == 36) {
            return SkipReason.UUID;
        }
        if (dashes == 5 && length == 17) {
            return SkipReason.MAC_ADDRESS;
        }
        boolean date = (dashes == 2 && (first == 4 || last == 4 || last == 2)) || (dashes == 1 && first == 4);
        return date ? SkipReason.DATE : SkipReason.IDENTIFIER;
    }

    /** What the word behind the number measures, if it is a unit; NONE else. The unit may follow without a space. */
    Role unit(Line line, int to) {
        // "3 of 10" counts.
        if (line.hasFolded(to, " of ") && Line.isDigit(line.at(to + 4))) {
            return Role.UNIT_OF_COUNT;
        }
        int begin = line.at(to) == ' ' ? to + 1 : to;
        int end = begin;
        while (Line.isLetter(line.at(end)) && end - begin <= Words.LONGEST) {
            end++;
        }
        if (end == begin) {
            return Role.NONE;
        }
        var word = words.roleOf(line, begin, end);
        return switch (word) {
            case UNIT_OF_SIZE, UNIT_OF_TIME, UNIT_OF_COUNT -> word;
            case MEASURE -> line.hasFolded(begin, "bytes") ? Role.UNIT_OF_SIZE : Role.UNIT_OF_COUNT;
            case COUNTED, LINE -> Role.UNIT_OF_COUNT;
            default -> isPlural(line, begin, end) ? Role.UNIT_OF_COUNT : Role.NONE;
        };
    }

    private static final List<String> NO_PLURALS =
            List.of("this", "was", "has", "does", "is", "as", "status", "access", "previous", "always", "means");

    private static boolean isPlural(Line line, int from, int to) {
        return to - from > 3
                && Line.isLower(line.chars[from])
                && line.chars[to - 1] == 's'
                && line.chars[to - 2] != 's'
                && line.chars[to - 2] != 'u'
                && line.at(from - 1) == ' '
                && !Line.isWord(line.at(to))
                && !Words.isOneOf(NO_PLURALS, line, from, to);
    }
}
