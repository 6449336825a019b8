package org.causebook.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causebook.catalog.Entry;
import org.causebook.code.Reading.Format;

/** Puts together what was read and what was answered. */
final class Findings {

    private final LinePass pass;
    private final Map<Candidate, List<Entry>> answers;
    private final Map<Candidate, LoggedCode> codes = new HashMap<>();

    /** What makes two texts one code: the number, and what it is the number of. */
    private record Identity(String canonical, Format form, Usage usage) {

        static Identity of(Candidate candidate) {
            var best = candidate.recognised().best();
            var form = best.format() == Format.HEXADECIMAL ? Format.DECIMAL : best.format();
            var usage = candidate.usage() == Usage.STATUS || candidate.usage() == Usage.HTTP
                    ? Usage.ERROR
                    : candidate.usage();
            return new Identity(best.canonical(), form, usage);
        }
    }

    Findings(LinePass pass, Map<Candidate, List<Entry>> answers) {
        this.pass = pass;
        this.answers = answers;
    }

    Scan scan(List<String> preferred, int lines) {
        var same = new LinkedHashMap<Identity, List<Candidate>>();
        for (var candidate : pass.candidates().all()) {
            if (isCode(candidate)) {
                same.computeIfAbsent(Identity.of(candidate), unused -> new ArrayList<>())
                        .add(candidate);
            }
        }
        var summary = same.values().stream()
                .map(this::code)
                .sorted(Comparator.comparing((LoggedCode code) -> -code.count()).thenComparing(LoggedCode::firstLine))
                .toList();
        int total = summary.stream().mapToInt(LoggedCode::count).sum();
        var found = found();
        boolean complete = pass.candidates().complete() && found.size() == total;
        return new Scan(found, total, summary, pass.skips().counts(), preferred, lines, complete);
    }

    /** Whether this is a code after all; what is none is counted. */
    private boolean isCode(Candidate candidate) {
        var known = answers.getOrDefault(candidate, List.of());
        if (AnswerCandidates.isSuccess(known)) {
            pass.skips().add(SkipReason.SUCCESS, candidate.count(true));
            return false;
        }
        if (candidate.usage() != Usage.NAME) {
            boolean marked = candidate.recognised().best().format() == Format.HEXADECIMAL;
            var reason = marked ? SkipReason.POINTER : SkipReason.OTHER_NUMBER;
            pass.skips().add(reason, candidate.skipped(!known.isEmpty()));
        }
        return candidate.count(!known.isEmpty()) > 0;
    }

    private LoggedCode code(List<Candidate> same) {
        var entries = answers.getOrDefault(same.get(0), List.of());
        boolean known = !entries.isEmpty();
        int count = same.stream().mapToInt(each -> each.count(known)).sum();
        int first = same.stream().mapToInt(each -> each.firstLine(known)).min().orElse(0);
        var code = new LoggedCode(same.get(0).recognised(), entries, count, first);
        same.forEach(each -> codes.put(each, code));
        return code;
    }

    private List<Find> found() {
        var found = new ArrayList<Find>();
        for (var place : pass.candidates().places()) {
            var code = codes.get(place.candidate());
            if (code != null && (place.sure() || code.known()) && found.size() < ScanLog.MAX_FOUND) {
                found.add(new Find(place.line(), place.column(), place.text(), code));
            }
        }
        return found;
    }
}
