package org.causebook.ui.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.causebook.scan.Find;
import org.causebook.scan.LoggedCode;
import org.causebook.scan.Scan;
import org.causebook.ui.scan.LogLine.Piece;

/** Reads a log line by line, cut where codes begin and end. */
final class ReadLog {

    private static final int SHORT = 2_000;
    private static final int AROUND = 2;
    private static final int LONGEST_LINE = 2_000;

    private final Map<Integer, List<Find>> finds = new HashMap<>();
    private final IdentityHashMap<LoggedCode, CodeView> codes;
    private final boolean whole;

    ReadLog(Scan scan, IdentityHashMap<LoggedCode, CodeView> codes) {
        this.codes = codes;
        this.whole = scan.lines() <= SHORT;
        scan.found()
                .forEach(find -> finds.computeIfAbsent(find.line(), unused -> new ArrayList<>())
                        .add(find));
    }

    ShownLog read(String log) {
        var shown = new ArrayList<LogLine>();
        int last = 0;
        int number = 0;
        int start = 0;
        while (start < log.length() && shown.size() < ShownLog.MOST_LINES) {
            int end = log.indexOf('\n', start);
            end = end < 0 ? log.length() : end;
            number++;
            if (whole || isNearCode(number)) {
                shown.add(new LogLine(number, pieces(log, start, end, number), number - last - 1));
                last = number;
            }
            start = end + 1;
        }
        return new ShownLog(shown, start >= log.length());
    }

    private boolean isNearCode(int number) {
        for (int line = number - AROUND; line <= number + AROUND; line++) {
            if (finds.containsKey(line)) {
                return true;
            }
        }
        return false;
    }

    private List<Piece> pieces(String log, int start, int end, int number) {
        var pieces = new ArrayList<Piece>();
        int limit = Math.min(end, start + LONGEST_LINE);
        int at = start;
        for (var find : finds.getOrDefault(number, List.of())) {
            int from = start + find.column() - 1;
            int to = from + find.text().length();
            if (to <= limit) {
                pieces.add(new Piece(log.substring(at, from), null));
                pieces.add(new Piece(log.substring(from, to), codes.get(find.code())));
                at = to;
            }
        }
        pieces.add(new Piece(log.substring(at, limit).stripTrailing() + (limit < end ? "…" : ""), null));
        return pieces;
    }
}
