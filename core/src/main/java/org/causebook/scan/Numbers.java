package org.causebook.scan;

/** Tells the numbers that are codes from all others. What is none is left for {@link Shapes} to explain. */
final class Numbers {

    private static final int MOST_DIGITS = 10;

    private final Candidates candidates;
    private final Surroundings around;
    private final SqlStateForms sqlStates;
    private final HttpForms http;
    private final AnnouncedNumbers announced;
    private final Hexadecimals hexadecimals;

    Numbers(Candidates candidates, Surroundings around) {
        this.candidates = candidates;
        this.around = around;
        this.sqlStates = new SqlStateForms(candidates);
        this.http = new HttpForms(candidates, around);
        this.announced = new AnnouncedNumbers(candidates, around);
        this.hexadecimals = new Hexadecimals(candidates, around);
    }

    /** Takes the word that begins with a digit if it is a code; returns whether it did. A sub-status is left out. */
    boolean take(Line line, int from, int to, Context context) {
        boolean digits = line.digitsEnd(from) == to;
        if (sqlStates.take(line, from, to, context)) {
            return true;
        }
        if (digits) {
            return takeDecimal(line, from, to, context);
        }
        return hexadecimals.take(line, from, to, context);
    }

    /** Takes a word that begins with a letter if it is an SQLSTATE. */
    boolean takeState(Line line, int from, int to, Context context) {
        return sqlStates.take(line, from, to, context);
    }

    /** Takes hexadecimal digits that begin with a letter. */
    boolean takeHexadecimal(Line line, int from, int to, int classes, Context context) {
        return (classes & Line.DIGIT) != 0 && hexadecimals.takeBare(line, from, to, context);
    }

    private boolean takeDecimal(Line line, int from, int to, Context context) {
        if (to - from > MOST_DIGITS) {
            return false;
        }
        return http.take(line, from, to, context)
                || announced.take(line, from, to, context)
                || hexadecimals.takeDigits(line, from, to, context)
                || isTelling(line, from, to, context);
    }

    /** Numbers as high as failing HRESULTs and NTSTATUS errors; with a sign they are hardly ever anything else. */
    private boolean isTelling(Line line, int from, int to, Context context) {
        if (to - from < 9 || context.reason() != null || !around.beginsAlone(line, from, context)) {
            return false;
        }
        int sign = Signs.start(line, from);
        long number = line.value(from, to);
        long value = sign < from ? 0x1_0000_0000L - number : number;
        boolean status = value > 0 && value <= 0xFFFF_FFFFL && Hexadecimals.isStatus(value);
        if (!status || !around.endsAlone(line, to) || around.isMeasured(line, to)) {
            return false;
        }
        boolean key = sign == from && line.at(from - 1) == '=';
        return !key && candidates.add(line, sign, to, Usage.ERROR, sign < from);
    }
}
