package org.causebook.scan;

import java.util.List;

/** Explains the numbers that are no codes, by their shape and by what stands around them. */
final class Shapes {

    private static final int HASH = 12;
    private static final List<String> SOURCES = List.of(
            "java",
            "kt",
            "scala",
            "py",
            "js",
            "ts",
            "tsx",
            "go",
            "rs",
            "c",
            "cc",
            "cpp",
            "h",
            "hpp",
            "cs",
            "vb",
            "rb",
            "php",
            "pl",
            "sql",
            "sh",
            "makefile",
            "yml",
            "yaml",
            "xml",
            "json");

    private final Skips skips;
    private final Surroundings around;

    Shapes(Skips skips, Surroundings around) {
        this.skips = skips;
        this.around = around;
    }

    /** Counts the number that begins there with all that is tied to it; returns where that ends. */
    int skip(Line line, int from, int wordEnd, Context context) {
        int end = tiedEnd(line, from, wordEnd);
        var reason = reason(line, from, wordEnd, end, context);
        context.time |= reason == SkipReason.DATE;
        skips.add(reason, 1);
        return end;
    }

    /** Steps over a UUID or an address that begins with a letter; returns -1 when it is none. */
    int skipGroups(Line line, int from, int wordEnd, Context context) {
        int end = tiedEnd(line, from, wordEnd);
        var reason = end == wordEnd
                ? SkipReason.OTHER_NUMBER
                : Parts.of(line, from, end).reason();
        boolean address = reason == SkipReason.UUID
                || reason == SkipReason.MAC_ADDRESS
                || (reason == SkipReason.IP_ADDRESS && end - wordEnd > 4);
        if (address) {
            skips.add(reason, 1);
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

    private SkipReason reason(Line line, int from, int wordEnd, int end, Context context) {
        if (end > wordEnd) {
            return ofParts(line, from, end, context);
        }
        if (line.hasFolded(from, "0x")) {
            return context.reason() == SkipReason.PROCESS_ID || context.reason() == SkipReason.IDENTIFIER
                    ? SkipReason.IDENTIFIER
                    : SkipReason.POINTER;
        }
        var told = context.reason();
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
        var unit = around.unit(line, digits);
        if (unit != Word.NOTHING) {
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

    private static SkipReason of(Word unit) {
        return switch (unit) {
            case UNIT_OF_SIZE -> SkipReason.SIZE;
            case UNIT_OF_TIME -> SkipReason.DURATION;
            default -> SkipReason.COUNT;
        };
    }

    private SkipReason ofParts(Line line, int from, int end, Context context) {
        var parts = Parts.of(line, from, end);
        var reason = parts.reason();
        if (reason == SkipReason.COUNT) {
            var unit = around.unit(line, line.digitsEnd(end));
            return unit == Word.NOTHING ? reason : of(unit);
        }
        return reason == SkipReason.IP_ADDRESS && context.word == Word.VERSION ? SkipReason.VERSION : reason;
    }
}
