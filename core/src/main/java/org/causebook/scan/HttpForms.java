package org.causebook.scan;

import static java.util.Map.entry;

import java.util.Map;

/** HTTP statuses, told by what stands around them. */
final class HttpForms {

    private static final int LOWEST = 100;
    private static final int HIGHEST = 599;
    private static final int FIRST_ERROR = 400;

    /** The phrases of RFC 9110 for what went wrong. */
    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            entry(400, "bad request"),
            entry(401, "unauthorized"),
            entry(403, "forbidden"),
            entry(404, "not found"),
            entry(405, "method not allowed"),
            entry(406, "not acceptable"),
            entry(408, "request timeout"),
            entry(409, "conflict"),
            entry(410, "gone"),
            entry(412, "precondition failed"),
            entry(413, "payload too large"),
            entry(415, "unsupported media type"),
            entry(422, "unprocessable entity"),
            entry(429, "too many requests"),
            entry(500, "internal server error"),
            entry(501, "not implemented"),
            entry(502, "bad gateway"),
            entry(503, "service unavailable"),
            entry(504, "gateway timeout"));

    private final Candidates candidates;
    private final Surroundings around;

    HttpForms(Candidates candidates, Surroundings around) {
        this.candidates = candidates;
        this.around = around;
    }

    boolean take(Line line, int from, int to, Context context) {
        if (to - from != 3 || !around.beginsAlone(line, from, context)) {
            return false;
        }
        int end = subStatusEnd(line, to, context);
        if (end == to && !around.endsAlone(line, to)) {
            return false;
        }
        int status = (int) line.value(from, to);
        if (isReply(line, to)) {
            return candidates.add(line, from, to, Usage.REPLY, true);
        }
        boolean fits = status >= LOWEST && status <= HIGHEST;
        return fits && isHttp(line, from, end, status, context) && candidates.add(line, from, end, Usage.HTTP, true);
    }

    private boolean isHttp(Line line, int from, int to, int status, Context context) {
        if (context.word == Word.HTTP) {
            return !around.isMeasured(line, to);
        }
        boolean subStatus = context.word == Word.STATUS && line.chars[to - 2] == '.';
        return subStatus || hasPhrase(line, to, status) || isBehindTimers(line, from) || isWithoutRequest(line, from);
    }

    /** IIS adds a sub-status: {@code 401.2}. */
    private static int subStatusEnd(Line line, int to, Context context) {
        if (line.at(to) != '.' || (context.word != Word.HTTP && context.word != Word.STATUS)) {
            return to;
        }
        int end = line.digitsEnd(to + 1);
        boolean whole = end > to + 1 && end <= to + 4 && !Line.isWord(line.at(end)) && line.at(end) != '.';
        return whole ? end : to;
    }

    private static boolean hasPhrase(Line line, int to, int status) {
        if (status < FIRST_ERROR || (line.at(to) != ' ' && line.at(to) != '_')) {
            return false;
        }
        var phrase = PHRASES.get(status);
        if (phrase == null) {
            return false;
        }
        return line.hasFolded(to + 1, phrase) || line.hasFolded(to + 1, phrase.replace(' ', '_'));
    }

    /** HAProxy: five timers with strokes between them, then the status. */
    private static boolean isBehindTimers(Line line, int from) {
        int strokes = 0;
        int at = from - 2;
        while (line.at(from - 1) == ' ' && isTimer(line.at(at))) {
            strokes += line.at(at--) == '/' ? 1 : 0;
        }
        return strokes == 4;
    }

    private static boolean isTimer(char c) {
        return Line.isDigit(c) || c == '/' || c == '-' || c == '+';
    }

    /** An access log has this where the client sent nothing that could be read. */
    private static boolean isWithoutRequest(Line line, int from) {
        return line.has(from - 6, "] \"-\" ");
    }

    /** Mail servers write an enhanced status behind the reply, and both begin with the same digit. */
    private static boolean isReply(Line line, int to) {
        char kind = line.at(to + 1);
        return line.at(to) == ' '
                && (kind == '4' || kind == '5')
                && kind == line.at(to - 3)
                && line.at(to + 2) == '.'
                && Line.isDigit(line.at(to + 3))
                && line.at(to + 4) == '.'
                && Line.isDigit(line.at(to + 5));
    }
}
