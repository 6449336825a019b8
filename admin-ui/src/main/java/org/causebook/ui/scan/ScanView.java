package org.causebook.ui.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.causebook.scan.LoggedCode;
import org.causebook.scan.Scan;
import org.causebook.scan.ScanLog;
import org.causebook.scan.SkipReason;

/**
 * A scan in the order in which the page tells it.
 *
 * @param codes each code once, the known ones first, then the most frequent, at most {@value #MOST_CODES}
 */
public record ScanView(Scan scan, List<CodeView> codes, ShownLog log) {

    /** How many answers the page has; the API has all. */
    private static final int MOST_CODES = 200;

    public ScanView {
        codes = List.copyOf(codes);
    }

    /** How many numbers were skipped for one reason. */
    public record Skipped(String label, int count) {}

    static ScanView of(Scan scan, String log) {
        var codes = new ArrayList<CodeView>();
        var views = new IdentityHashMap<LoggedCode, CodeView>();
        var knownFirst = scan.summary().stream()
                .sorted(Comparator.comparing(LoggedCode::known).reversed())
                .toList();
        for (var code : knownFirst) {
            var view = new CodeView(codes.size() + 1, code);
            if (codes.size() < MOST_CODES) {
                codes.add(view);
                views.put(code, view);
            }
        }
        return new ScanView(scan, codes, ShownLog.of(scan, views, log));
    }

    /** How many codes there are and whether they are known, in a sentence. */
    public String outline() {
        long known = scan.summary().stream().filter(LoggedCode::known).count();
        int different = scan.summary().size();
        return count(scan.total(), "code") + " in " + count(scan.lines(), "line") + ": " + different + " different, "
                + known + " of them known.";
    }

    public boolean empty() {
        return scan.found().isEmpty();
    }

    public List<CodeView> known() {
        return codes.stream().filter(CodeView::known).toList();
    }

    public List<CodeView> unknown() {
        return codes.stream().filter(code -> !code.known()).toList();
    }

    public String unknownTitle() {
        return count(unknown().size(), "code") + " without an entry";
    }

    /** How many of the codes are errors. */
    public long errors() {
        return codes.stream().filter(code -> code.kind().contains("is-error")).count();
    }

    /** What the page leaves out. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (!scan.complete()) {
            notes.add("The log has more codes than a scan lists. Places are shown for the first " + ScanLog.MAX_FOUND
                    + ".");
        }
        if (scan.summary().size() > codes.size()) {
            notes.add("The page shows the first " + codes.size() + " of "
                    + scan.summary().size() + " different codes. The API returns all of them.");
        }
        if (!log.complete()) {
            notes.add("The page shows the first " + ShownLog.MOST_LINES + " of the lines with codes.");
        }
        return notes;
    }

    public List<Skipped> skipped() {
        return scan.skipped().entrySet().stream()
                .map(each -> skipped(each.getKey(), each.getValue()))
                .toList();
    }

    private static Skipped skipped(SkipReason reason, int count) {
        return new Skipped(reason.label(), count);
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
