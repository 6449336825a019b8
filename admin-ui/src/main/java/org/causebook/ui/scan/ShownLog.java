package org.causebook.ui.scan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.causebook.scan.LoggedCode;
import org.causebook.scan.Scan;

/**
 * What a page shows of a log: all of a short one, of a long one the lines with codes and those around them.
 *
 * @param complete whether nothing of that is left out; {@value #MOST_LINES} lines are the most
 */
public record ShownLog(List<LogLine> lines, boolean complete) {

    static final int MOST_LINES = 20_000;

    /** A browser lays out only the parts that it shows. */
    private static final int PART = 100;

    public ShownLog {
        lines = List.copyOf(lines);
    }

    static ShownLog of(Scan scan, IdentityHashMap<LoggedCode, CodeView> codes, String log) {
        return new ReadLog(scan, codes).read(log);
    }

    /** The lines, some at a time. */
    public List<List<LogLine>> parts() {
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + PART)
                .mapToObj(from -> lines.subList(from, Math.min(lines.size(), from + PART)))
                .toList();
    }
}
