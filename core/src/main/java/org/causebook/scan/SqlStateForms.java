package org.causebook.scan;

import org.causebook.code.SqlStateReading;

/** SQLSTATEs, told by what stands around them: five characters alone could be anything. */
final class SqlStateForms {

    private static final int LENGTH = 5;

    private final Candidates candidates;

    SqlStateForms(Candidates candidates) {
        this.candidates = candidates;
    }

    boolean take(Line line, int from, int to, Context context) {
        if (to - from != LENGTH || !hasShape(line, from, to)) {
            return false;
        }
        boolean announced = context.word == Word.SQLSTATE && !Line.isWord(line.at(from - 1));
        boolean taken = announced || (isPlaced(line, from, to, context) && hasClass(line, from, to));
        return taken && candidates.add(line, from, to, Usage.SQLSTATE, true);
    }

    private static boolean hasShape(Line line, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            digit |= Line.isDigit(line.chars[i]);
            if (!Line.isDigit(line.chars[i]) && !Line.isUpper(line.chars[i])) {
                return false;
            }
        }
        return digit;
    }

    private static boolean hasClass(Line line, int from, int to) {
        return new SqlStateReading(line.text(from, to)).className().isPresent();
    }

    private static boolean isPlaced(Line line, int from, int to, Context context) {
        return switch (line.at(from - 1)) {
            case '[' -> line.has(to, "][") || line.has(to, "] [");
            case '\'' -> line.at(from - 2) == '(' && line.has(to, "',");
            // mysql: ERROR 1045 (28000): Access denied
            case '(' -> line.has(to, "):") && Line.isDigit(line.at(from - 3)) && context.trouble;
            case ',' -> line.at(to) == ',' && isSeverity(line, from - 1);
            case ' ' -> line.at(to) == ':' && isBehindSeverity(line, from, context);
            default -> false;
        };
    }

    /** PostgreSQL writes two spaces between the severity and the state. */
    private static boolean isBehindSeverity(Line line, int from, Context context) {
        return (context.word == Word.ERROR || context.word == Word.TROUBLE) && line.has(from - 3, ":  ");
    }

    private static boolean isSeverity(Line line, int to) {
        return line.has(to - 5, "ERROR") || line.has(to - 5, "FATAL") || line.has(to - 5, "PANIC");
    }
}
