package org.causebook.scan;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Logs in which a line of names says which columns hold codes: the extended format of the W3C, as IIS writes it, and comma
 * separated values; and access logs, whose columns are known.
 */
final class Columns {

    private static final String FIELDS = "#Fields:";
    private static final int FEWEST = 3;

    /** The fields that IIS writes unless it is told otherwise. */
    private static final String IIS = "date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
            + "cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken";

    private static final int IIS_FIELDS = 14;

    private static final Set<String> HTTP = Set.of(
            "sc-status",
            "status",
            "status_code",
            "statuscode",
            "http_status",
            "httpstatus",
            "elb_status_code",
            "target_status_code",
            "sc_status",
            "cs-status",
            "response_code",
            "downstreamstatus",
            "originstatus",
            "edgeresponsestatus");
    private static final Set<String> ERROR =
            Set.of("sc-win32-status", "error_code", "errorcode", "error", "errno", "win32status", "code", "sqlcode");
    private static final Set<String> EXIT = Set.of("exit_code", "exitcode", "exit_status", "rc", "return_code");
    private static final Set<String> BALANCERS = Set.of("http", "https", "h2", "grpcs", "ws", "wss");

    private final LineState state;
    private final Line line;

    /** What each column holds; null where it holds no code. Empty while no line has named the fields. */
    private @Nullable Family[] columns = {};

    private char separator = ' ';
    private int subStatus = -1;

    Columns(LineState state) {
        this.state = state;
        this.line = state.line;
    }

    /** Reads the line if its columns are known; returns whether they are. */
    boolean read() {
        if (line.cut > 0) {
            return false;
        }
        if (line.at(line.start) == '#') {
            if (line.has(line.start, FIELDS)) {
                name(line.text(line.start + FIELDS.length(), line.end).strip(), ' ');
            }
            return columns.length > 0 && separator == ' ';
        }
        if (columns.length > 0 && count() == columns.length) {
            values();
            return true;
        }
        if (isOfIis()) {
            name(IIS, ' ');
            if (count() == columns.length - 1) {
                name(IIS.replace(" cs(Referer)", ""), ' ');
            }
            if (count() == columns.length) {
                values();
                return true;
            }
            columns = new Family[0];
        }
        return readHeader() || readBalancer();
    }

    /** Whether a part of a log of IIS begins here, cut off from the line that names its fields. */
    private boolean isOfIis() {
        if (line.words < IIS_FIELDS || !(line.has(line.start + 4, "-") && line.has(line.start + 10, " "))) {
            return false;
        }
        int at = line.start;
        for (int i = 0; i < 3 && at >= 0; i++) {
            at = next(fieldEnd(at));
        }
        if (at < 0 || !Line.isUpper(line.at(at)) || !line.has(fieldEnd(at), " /")) {
            return false;
        }
        int end = line.end;
        for (int i = 0; i < 4; i++) {
            int from = end;
            while (Line.isDigit(line.at(from - 1))) {
                from--;
            }
            if (from == end || line.at(from - 1) != ' ') {
                return false;
            }
            end = from - 1;
        }
        return true;
    }

    /** A first line of names between commas, one of which names a code. */
    private boolean readHeader() {
        if (line.number > 1 || line.words < FEWEST) {
            return false;
        }
        char sign = line.at(line.to[0]) == '"' ? line.at(line.to[0] + 1) : line.at(line.to[0]);
        if (sign != ',' && sign != ';' && sign != '\t') {
            return false;
        }
        for (int i = line.start; i < line.end; i++) {
            char c = line.chars[i];
            if (c != sign && !Line.isWord(c) && "-\" ()".indexOf(c) < 0) {
                return false;
            }
        }
        name(line.text(line.start, line.end), sign);
        boolean any = false;
        for (var column : columns) {
            any |= column != null;
        }
        if (!any) {
            columns = new Family[0];
        }
        return any;
    }

    private void name(String fields, char sign) {
        separator = sign;
        subStatus = -1;
        var names = sign == ' ' ? fields.split("\\s+", -1) : fields.split(String.valueOf(sign), -1);
        columns = new Family[names.length];
        for (int i = 0; i < names.length; i++) {
            var name =
                    names[i].replace("\"", "").strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            columns[i] = HTTP.contains(name)
                    ? Family.HTTP
                    : ERROR.contains(name) ? Family.ERROR : EXIT.contains(name) ? Family.EXIT : null;
            subStatus = name.equals("sc-substatus") ? i : subStatus;
        }
    }

    private int count() {
        int count = 0;
        int at = fieldStart(line.start);
        while (at <= line.end && at >= 0) {
            count++;
            at = next(fieldEnd(at));
        }
        return count;
    }

    private void values() {
        int column = 0;
        int at = fieldStart(line.start);
        while (at <= line.end && at >= 0) {
            int end = fieldEnd(at);
            int next = next(end);
            if (column + 1 != subStatus || next < 0 || !status(at, end, next)) {
                value(at, end, columns[column]);
            }
            column++;
            at = next;
        }
    }

    /** Joins a status with the sub-status behind it, which is 0 where there is none: {@code 404 2} is 404.2. */
    private boolean status(int from, int to, int subFrom) {
        int subTo = fieldEnd(subFrom);
        boolean digits = line.digitsEnd(from) == to && line.digitsEnd(subFrom) == subTo && subTo - subFrom <= 3;
        if (!digits || line.value(subFrom, subTo) == 0) {
            return false;
        }
        var spelled = line.text(from, to) + "." + line.text(subFrom, subTo);
        return state.candidates.addSpelled(line, from, to, spelled, Family.HTTP);
    }

    private int fieldStart(int at) {
        return separator == ' ' ? spacesEnd(at) : at;
    }

    private int spacesEnd(int at) {
        int end = line.spacesEnd(at);
        return end < line.end ? end : -1;
    }

    /** Where the field ends; a quoted one may hold separators. */
    private int fieldEnd(int from) {
        boolean quoted = separator != ' ' && line.at(from) == '"';
        int at = quoted ? from + 1 : from;
        while (at < line.end && line.chars[at] != (quoted ? '"' : separator)) {
            at++;
        }
        return quoted ? Math.min(at + 1, line.end) : at;
    }

    private int next(int end) {
        if (end >= line.end) {
            return -1;
        }
        return separator == ' ' ? spacesEnd(end) : end + 1;
    }

    private void value(int begin, int finish, @Nullable Family family) {
        int from = line.at(begin) == '"' ? begin + 1 : begin;
        int to = finish > from && line.at(finish - 1) == '"' ? finish - 1 : finish;
        int digits = line.at(from) == '-' ? from + 1 : from;
        boolean number = to > digits && (line.digitsEnd(digits) == to || isHex(digits, to));
        boolean code = family != null && number && state.add(from, to, family, true);
        if (!code && Line.isDigit(line.at(from))) {
            state.before.role = Role.NONE;
            state.skips.skip(line, from, line.wordEnd(from), state.before);
        }
    }

    private boolean isHex(int from, int to) {
        return line.hasFolded(from, "0x") && to - from <= 10 && line.allHex(from + 2, to);
    }

    /** The logs of Amazon's load balancers: the statuses stand behind three times. */
    private boolean readBalancer() {
        if (line.words < 12 || !(isInstant(0) || isBalancer())) {
            return false;
        }
        int first = isInstant(0) ? 7 : 8;
        int at = line.start;
        for (int i = 0; i < first && at >= 0; i++) {
            int end = at;
            while (end < line.end && line.chars[end] != ' ') {
                end++;
            }
            if (i >= first - 3 && !isSeconds(at, end)) {
                return false;
            }
            at = end < line.end ? end + 1 : -1;
        }
        if (at < 0) {
            return false;
        }
        for (int i = 0; i < 2; i++) {
            int end = line.digitsEnd(at);
            if (end == at + 3 && line.at(end) == ' ') {
                state.add(at, end, Family.HTTP, true);
            }
            at = line.at(at) == '-' ? at + 2 : end + 1;
        }
        return true;
    }

    private boolean isBalancer() {
        return line.at(line.to[0]) == ' ' && BALANCERS.contains(line.text(line.from[0], line.to[0])) && isInstant(1);
    }

    /** Whether a time such as {@code 2026-01-05T08:00:00.186641Z} begins with that word. */
    private boolean isInstant(int word) {
        int from = line.from[word];
        return line.at(from + 4) == '-' && line.at(from + 10) == 'T' && line.at(from + 13) == ':';
    }

    private boolean isSeconds(int from, int to) {
        int begin = line.at(from) == '-' ? from + 1 : from;
        for (int i = begin; i < to; i++) {
            if (!Line.isDigit(line.chars[i]) && line.chars[i] != '.') {
                return false;
            }
        }
        return to > begin;
    }
}
