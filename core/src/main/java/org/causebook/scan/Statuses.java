package org.causebook.scan;

import static java.util.Map.entry;

import java.util.Map;
import org.causebook.code.SqlStateReading;

/** HTTP statuses, replies of mail servers, enhanced mail statuses and SQLSTATEs, told by what stands around them. */
final class Statuses {

    private static final int DIGITS = 3;
    private static final int LOWEST = 100;
    private static final int HIGHEST = 599;
    private static final int FIRST_ERROR = 400;
    private static final int STATE = 5;
    private static final int LONGEST_REQUEST = 300;

    /** The phrases of RFC 9110 for what went wrong. */
    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            entry(400, "bad request"),
            entry(401, "unauthorized"),
            entry(402, "payment required"),
            entry(403, "forbidden"),
            entry(404, "not found"),
            entry(405, "method not allowed"),
            entry(406, "not acceptable"),
            entry(407, "proxy authentication required"),
            entry(408, "request time"),
            entry(409, "conflict"),
            entry(410, "gone"),
            entry(411, "length required"),
            entry(412, "precondition failed"),
            entry(413, "payload too large"),
            entry(414, "uri too long"),
            entry(415, "unsupported media type"),
            entry(416, "range not satisfiable"),
            entry(421, "misdirected request"),
            entry(422, "unprocessable"),
            entry(423, "locked"),
            entry(428, "precondition required"),
            entry(429, "too many requests"),
            entry(431, "request header fields"),
            entry(500, "internal server error"),
            entry(501, "not implemented"),
            entry(502, "bad gateway"),
            entry(503, "service unavailable"),
            entry(504, "gateway time"),
            entry(505, "http version"));

    private final LineState state;
    private final Line line;
    private final Announcement before;

    Statuses(LineState state) {
        this.state = state;
        this.line = state.line;
        this.before = state.before;
    }

    /** Takes the word that begins with a digit if it is such a status; returns where it ends, or -1. */
    int take(int index, int from, int to) {
        if (to - from == STATE && takeState(from, to)) {
            return to;
        }
        if (!line.isDigits(index)) {
            return -1;
        }
        if (to - from == 1) {
            return enhanced(index, from);
        }
        return to - from == DIGITS ? threeDigits(from, to) : -1;
    }

    private int threeDigits(int from, int to) {
        int status = (int) line.value(from, to);
        if (isReply(from, to, status)) {
            return state.add(from, to, Family.REPLY, true) ? to : -1;
        }
        int end = subStatusEnd(to);
        char first = line.at(from - 1);
        boolean tied = "./-+~\\#$@^*,_".indexOf(first) >= 0 && first != '\0';
        boolean proxy = first == '/' && isProxyResult(from - 1);
        boolean labelled = first == ':' && before.role == Role.NONE && Line.isWord(line.at(from - 2));
        boolean alone = proxy || (!labelled && (!tied || !Line.isWord(line.at(from - 2))));
        if (status < LOWEST || status > HIGHEST || !alone || (end == to && !line.endsAlone(to))) {
            return -1;
        }
        boolean http = proxy || isHttp(from, end, status);
        return http && state.add(from, end, Family.HTTP, true) ? end : -1;
    }

    private boolean isHttp(int from, int to, int status) {
        if (before.role == Role.HTTP || isBehindVersion(from, "HTTP") || isBehindRequest(from)) {
            return state.skips.unit(line, to) == Role.NONE;
        }
        boolean subStatus = line.chars[to - 2] == '.';
        boolean phrase = before.reason() == null && (hasPhrase(to, status) || isBehindPhrase(from, to, status));
        return subStatus || phrase || isBehindTimers(from) || isBehindQuoted(from, to);
    }

    /** An access log has a time in brackets, the request in quotes even where it could not be read, status and size. */
    private boolean isBehindQuoted(int from, int to) {
        char size = line.at(to + 1);
        if (!line.has(from - 2, "\" ") || line.at(to) != ' ' || !(Line.isDigit(size) || size == '-')) {
            return false;
        }
        for (int i = from - 4; i >= line.start && from - i < LONGEST_REQUEST; i--) {
            if (line.chars[i] == '"') {
                return line.has(i - 2, "] ");
            }
        }
        return false;
    }

    /** {@code HTTP/1.1 404}, also with the quote that ends a request between. */
    private boolean isBehindVersion(int from, String protocol) {
        int at = from - 1;
        while ((line.at(at) == ' ' || line.at(at) == '"') && from - at <= 4) {
            at--;
        }
        int end = at;
        while ((Line.isDigit(line.at(at)) || line.at(at) == '.') && end - at <= 4) {
            at--;
        }
        return at < end && end < from - 1 && line.at(at) == '/' && line.has(at - protocol.length(), protocol);
    }

    private boolean isBehindRequest(int from) {
        int end = state.requestEnd;
        return end > 0 && from > end && from - end <= 3 && line.at(from - 1) == ' ';
    }

    /** {@code TCP_DENIED/403} of Squid. */
    private boolean isProxyResult(int to) {
        int at = to;
        while ((Line.isUpper(line.at(at - 1)) || line.at(at - 1) == '_') && to - at < 40) {
            at--;
        }
        return line.has(at, "TCP_") || line.has(at, "UDP_") || line.has(at, "NONE_");
    }

    /** IIS adds a sub-status: {@code 401.2}. */
    private int subStatusEnd(int to) {
        boolean expected = before.role == Role.HTTP || before.role == Role.STATUS || before.role == Role.STATUS_CODE;
        if (line.at(to) != '.' || !expected) {
            return to;
        }
        int end = line.digitsEnd(to + 1);
        boolean whole = end > to + 1 && end <= to + 4 && !Line.isWord(line.at(end)) && line.at(end) != '.';
        return whole ? end : to;
    }

    /** {@code 404 Not Found}, {@code (407) Proxy Authentication Required}, {@code 404: Not Found}. */
    private boolean hasPhrase(int to, int status) {
        var phrase = status < FIRST_ERROR ? null : PHRASES.get(status);
        if (phrase == null) {
            return false;
        }
        int at = to;
        while (at - to < 3 && " _):(-\"".indexOf(line.at(at)) >= 0 && line.at(at) != '\0') {
            at++;
        }
        boolean client = line.hasFolded(at, status < 500 ? "client error" : "server error");
        return at > to && (client || line.hasFolded(at, phrase) || line.hasFolded(at, phrase.replace(' ', '_')));
    }

    /** {@code Unauthorized - 401}, {@code Unauthorized (401)}. */
    private boolean isBehindPhrase(int from, int to, int status) {
        var phrase = PHRASES.get(status);
        boolean bracket = line.has(from - 2, " (") && line.at(to) == ')';
        int end = bracket ? from - 2 : from - 3;
        return phrase != null
                && (bracket || line.has(end, " - "))
                && line.hasFolded(end - phrase.length(), phrase)
                && !Line.isWord(line.at(end - phrase.length() - 1));
    }

    /** HAProxy: five timers with strokes between them, then the status. */
    private boolean isBehindTimers(int from) {
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

    /**
     * Mail servers write an enhanced status or a sentence behind the reply; other servers begin the line with the reply.
     */
    private boolean isReply(int from, int to, int status) {
        if (isBehindVersion(from, "SIP") || isBehindVersion(from, "RTSP") || line.has(from - 13, "SIP response ")) {
            return true;
        }
        // Python shows what the server sent as octets: "(535, b'5.7.8 text')".
        int quoted = line.has(to, ", b'") ? to + 4 : line.has(to, ", '") ? to + 3 : -1;
        if (quoted > 0 && line.at(quoted) == line.at(from) && CodeShape.enhanced(line, quoted) > 0) {
            return true;
        }
        char sign = line.at(to);
        if (status < FIRST_ERROR || status > HIGHEST || (sign != ' ' && sign != '-')) {
            return false;
        }
        int enhanced = CodeShape.enhanced(line, to + 1);
        // Some mail servers refuse for now what their enhanced status refuses for good: "451 5.7.3".
        boolean sameClass = line.at(to + 1) == line.at(from) || state.isOfMail();
        if (enhanced > 0 && sameClass && !Line.isWord(line.at(enhanced))) {
            return !Line.isWord(line.at(from - 1)) && line.at(from - 1) != '.' && line.at(from - 1) != '-';
        }
        if (!beginsReply(from)) {
            return false;
        }
        boolean sentence = Line.isUpper(line.at(to + 1)) || line.at(to + 1) == '<' || line.at(to + 1) == '#';
        if (!sentence || hasPhrase(to, status)) {
            return false;
        }
        boolean whole = from == line.start && Line.isLower(line.at(to + 3)) && line.at(line.end - 1) == '.';
        return whole || state.isOfMail();
    }

    private boolean beginsReply(int from) {
        char first = line.at(from - 1);
        boolean quoted = first == '"' || first == '\'' || first == '<' || first == '>' || first == '(' || first == '[';
        return from == line.start
                || quoted
                || first == ':'
                || (first == ' ' && !Line.isWord(line.at(from - 2)))
                || (first == ' ' && state.mail);
    }

    /** {@code 5.7.1} behind a reply, behind "dsn" or "status", or with a number sign in a line about mail. */
    private int enhanced(int index, int from) {
        int end = CodeShape.enhanced(line, from);
        if (end < 0 || Line.isWord(line.at(end)) || (line.at(end) == '.' && Line.isDigit(line.at(end + 1)))) {
            return -1;
        }
        char first = line.at(from - 1);
        // "535 5.7.8", "(535, '5.7.8", and "(535, b'5.7.8", where b is a word.
        boolean octets = index > 1 && line.has(from - 4, ", b'");
        int number = octets ? index - 2 : index - 1;
        boolean reply = (octets || line.has(from - 3, ", '") || first == ' ' || first == '-')
                && number >= 0
                && line.to[number] == from - (octets ? 4 : first == '\'' ? 3 : 1)
                && line.isDigits(number)
                && line.to[number] - line.from[number] == DIGITS
                && (line.at(line.from[number]) == line.at(from) || state.isOfMail());
        boolean told = first == '=' && index > 0 && line.hasFolded(line.from[index - 1], "dsn");
        boolean marked = (first == '#' || before.role == Role.STATUS || before.role == Role.MAIL) && state.isOfMail();
        return (reply || told || marked) && state.add(from, end, Family.ENHANCED, true) ? end : -1;
    }

    /** Takes a word of five characters if it is an SQLSTATE: five characters alone could be anything. */
    boolean takeState(int from, int to) {
        if (to - from != STATE || !hasShape(from, to)) {
            return false;
        }
        boolean announced = (before.role == Role.SQLSTATE || (before.role == Role.STATE && isKnownClass(from, to)))
                && !Line.isWord(line.at(from - 1));
        boolean taken = announced || (isPlaced(from, to) && isKnownClass(from, to));
        return taken && state.add(from, to, Family.SQLSTATE, true);
    }

    private boolean hasShape(int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            digit |= Line.isDigit(line.chars[i]);
            if (!Line.isDigit(line.chars[i]) && !Line.isUpper(line.chars[i])) {
                return false;
            }
        }
        return digit;
    }

    private boolean isKnownClass(int from, int to) {
        return new SqlStateReading(line.text(from, to)).className().isPresent();
    }

    private boolean isPlaced(int from, int to) {
        return switch (line.at(from - 1)) {
            case '[' -> !Line.isWord(line.at(from - 2)) && (line.has(to, "][") || line.has(to, "] ["));
            case '\'' -> line.at(from - 2) == '(' && line.has(to, "',");
            // mysql: ERROR 1045 (28000): Access denied; PHP: (HY000/1045)
            case '(' ->
                ((line.has(to, "):") || line.has(to, ") at")) && Line.isDigit(line.at(from - 3)) && state.trouble)
                        || (line.at(to) == '/' && Line.isDigit(line.at(to + 1)));
            case ',' -> line.at(to) == ',' && isSeverity(from - 1);
            case ' ' -> line.at(to) == ':' && isBehindSeverity(from);
            default -> false;
        };
    }

    /** PostgreSQL writes two spaces between the severity and the state; pages show one. */
    private boolean isBehindSeverity(int from) {
        return (before.role == Role.ERROR || before.role == Role.TROUBLE)
                && (line.has(from - 3, ":  ") || line.has(from - 2, ": "));
    }

    private boolean isSeverity(int to) {
        return line.has(to - 5, "ERROR") || line.has(to - 5, "FATAL") || line.has(to - 5, "PANIC");
    }
}
