package org.causebook.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.causebook.catalog.Entry;
import org.causebook.code.Reading.Format;
import org.causebook.code.SymbolReading;

/** Puts together what was read and what was answered. */
final class Findings {

    private final LineReader pass;
    private final KnownCatalogs catalogs;
    private final Map<Candidate, List<Entry>> answers;
    private final Map<Candidate, LoggedCode> codes = new HashMap<>();

    /** What makes two texts one code: the code, what it is a code of, and the catalog that explains it first. */
    private record Identity(String canonical, Family family, String catalog) {}

    Findings(LineReader pass, KnownCatalogs catalogs, Map<Candidate, List<Entry>> answers) {
        this.pass = pass;
        this.catalogs = catalogs;
        this.answers = answers;
    }

    Scan scan(List<String> preferred, int lines) {
        preferNamed();
        var same = new LinkedHashMap<Identity, List<Candidate>>();
        for (var candidate : pass.candidates().all()) {
            if (isCode(candidate)) {
                same.computeIfAbsent(identity(candidate), unused -> new ArrayList<>())
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

    private Identity identity(Candidate candidate) {
        var known = answers.getOrDefault(candidate, List.of());
        var best = candidate.recognised().best();
        // A name is the same code as the number that it names.
        var canonical =
                best instanceof SymbolReading && !known.isEmpty() ? known.get(0).code() : best.canonical();
        if (!known.isEmpty()) {
            return new Identity(canonical, Family.CLAIMED, known.get(0).catalog());
        }
        var family = candidate.family() == Family.STATUS || candidate.family() == Family.HTTP
                ? Family.ERROR
                : candidate.family();
        return new Identity(canonical, family, claimant(candidate));
    }

    /** Slug of the catalog whose form claims the candidate; empty when none does. */
    private String claimant(Candidate candidate) {
        return candidate.claimant() < 0
                ? ""
                : catalogs.get(candidate.claimant()).slug();
    }

    /** A name beside a number tells which of the number's entries is meant. */
    private void preferNamed() {
        int line = 0;
        int begin = 0;
        var places = pass.candidates().places();
        for (int i = 0; i <= places.size(); i++) {
            if (i == places.size() || places.get(i).line() != line) {
                prefer(places.subList(begin, i));
                begin = i;
                line = i < places.size() ? places.get(i).line() : 0;
            }
        }
    }

    private void prefer(List<Candidates.Place> places) {
        if (places.size() < 2) {
            return;
        }
        var named = new LinkedHashSet<Entry>();
        for (var place : places) {
            if (place.candidate().recognised().best() instanceof SymbolReading) {
                named.addAll(answers.getOrDefault(place.candidate(), List.of()));
            }
        }
        if (named.isEmpty()) {
            return;
        }
        for (var place : places) {
            var known = answers.getOrDefault(place.candidate(), List.of());
            var first = known.stream().filter(named::contains).findFirst();
            if (first.isPresent() && place.candidate().claimant() < 0 && known.indexOf(first.get()) > 0) {
                var better = new ArrayList<>(known);
                better.remove(first.get());
                better.add(0, first.get());
                answers.put(place.candidate(), better);
            }
        }
    }

    /** Whether this is a code after all; what is none is counted. */
    private boolean isCode(Candidate candidate) {
        var known = answers.getOrDefault(candidate, List.of());
        if (!pass.candidates().isLenient() && AnswerCandidates.isSuccess(known)) {
            pass.skips().add(SkipReason.SUCCESS, candidate.count(true));
            return false;
        }
        if (candidate.family() != Family.NAME) {
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
        var code = new LoggedCode(same.get(0).recognised(), claimant(same.get(0)), entries, count, first);
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
