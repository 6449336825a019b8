package org.causebook.scan;

import java.util.List;

/** What stands next to a number, and whether it can be a code there. */
final class Surroundings {

    /** A lower-case word behind a number counts something, unless it is one of these. */
    private static final List<String> LEADING_ON = List.of(
            "for", "from", "in", "on", "at", "to", "and", "after", "while", "when", "but", "instead", "with", "which",
            "because", "not", "is", "was", "exit", "twice", "again", "or", "error", "as", "by", "then", "during");

    private static final List<String> NO_PLURALS =
            List.of("this", "was", "has", "does", "is", "as", "status", "access", "previous", "always");

    private final Words words;

    Surroundings(Words words) {
        this.words = words;
    }

    /** Whether nothing ties the number to what stands before it. */
    boolean beginsAlone(Line line, int from, Context context) {
        char before = line.at(from - 1);
        return switch (before) {
            case '.', '/', '-', '+', '~', '\\', '#' -> !Line.isWord(line.at(from - 2));
            case ':' -> !Line.isWord(line.at(from - 2)) || context.reach == from - 1;
            case '$', '@', '^' -> false;
            default -> true;
        };
    }

    /** Whether nothing ties the number to what stands behind it. */
    boolean endsAlone(Line line, int to) {
        char next = line.at(to);
        char second = line.at(to + 1);
        return switch (next) {
            case '.', ':', '/' -> !Line.isDigit(second) && (next != '/' || !Line.isWord(second));
            case '-', '#', '@', '~', '+' -> !Line.isWord(second);
            case ',' -> !isGroup(line, to);
            case '%' -> false;
            default -> true;
        };
    }

    /** {@code ,000}: a group of digits. */
    private static boolean isGroup(Line line, int place) {
        return line.digitsEnd(place + 1) == place + 4 && !Line.isWord(line.at(place + 4));
    }

    /** What the word behind the number measures, if it is a unit; NOTHING else. The unit may follow without a space. */
    Word unit(Line line, int to) {
        int begin = line.at(to) == ' ' ? to + 1 : to;
        int hash = 0;
        int end = begin;
        while (Line.isLower(Line.lower(line.at(end))) && end - begin <= Words.LONGEST) {
            hash = Words.hash(hash, line.chars[end++]);
        }
        if (end == begin) {
            return Word.NOTHING;
        }
        var word = words.word(words.find(line, begin, end, hash));
        return switch (word) {
            case UNIT_OF_SIZE, UNIT_OF_TIME, UNIT_OF_COUNT -> word;
            case MEASURE, COUNTED -> Word.UNIT_OF_COUNT;
            case LINE -> Word.UNIT_OF_COUNT;
            default -> isPlural(line, begin, end) ? Word.UNIT_OF_COUNT : Word.NOTHING;
        };
    }

    /** Whether the number counts or measures something. */
    boolean isMeasured(Line line, int to) {
        boolean share = line.has(to, " of ") && Line.isDigit(line.at(to + 4));
        return share || unit(line, to) != Word.NOTHING;
    }

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

    /** Whether a lower-case word follows that makes the number its own: {@code returned 3 matching documents}. */
    boolean belongsToWordBehind(Line line, int to) {
        int begin = to + 1;
        if (line.at(to) != ' ' || !Line.isLower(line.at(begin))) {
            return false;
        }
        return !Words.isOneOf(LEADING_ON, line, begin, line.wordEnd(begin));
    }
}
