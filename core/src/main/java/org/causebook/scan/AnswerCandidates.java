package org.causebook.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Scope;
import org.causebook.code.EnhancedReading;
import org.causebook.code.HttpReading;
import org.causebook.code.Notation;
import org.causebook.code.Reading;
import org.causebook.code.Recognised;
import org.causebook.code.StatusValue;
import org.causebook.code.SymbolReading;
import org.causebook.lookup.KnownEntries;

/** Use case: tell the catalogs to a scan, and answer what it found. Only this part of a scan needs the database. */
@ApplicationScoped
public class AnswerCandidates {

    /** How many codes one question to the database has. */
    private static final int BATCH = 1_000;

    /** The preference of a catalog that neither the caller nor the line names. */
    private static final int UNNAMED = 3;

    private final CatalogNames names;
    private final PublishedEntries entries;

    /** Compiled once for all scans until a catalog changes. */
    private volatile Compiled compiled = new Compiled("", new KnownCatalogs(List.of()));

    /** Catalogs, and the state in which they were. */
    private record Compiled(String state, KnownCatalogs catalogs) {}

    @Inject
    public AnswerCandidates(CatalogNames names, PublishedEntries entries) {
        this.names = names;
        this.entries = entries;
    }

    @Transactional
    List<CatalogName> catalogNames() {
        return names.all();
    }

    @Transactional
    KnownCatalogs catalogs() {
        var state = names.state();
        var known = compiled;
        if (!known.state().equals(state)) {
            // Asked before the catalogs are read: what changes meanwhile is read once more by the next scan.
            known = new Compiled(state, new KnownCatalogs(names.all()));
            compiled = known;
        }
        return known.catalogs();
    }

    /**
     * The entries of each candidate, best first.
     *
     * @param given slugs of the catalogs that the caller prefers
     * @param named slugs of the catalogs that the text names, the most often named first
     * @param lenient whether a plain word is taken for a name also where nobody named its product
     */
    @Transactional
    Map<Candidate, List<Entry>> answer(
            List<Candidate> candidates, KnownCatalogs known, List<String> given, List<String> named, boolean lenient) {
        var answers = new HashMap<Candidate, List<Entry>>();
        for (int from = 0; from < candidates.size(); from += BATCH) {
            var batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
            var found = KnownEntries.of(
                    entries, batch.stream().map(AnswerCandidates::question).toList());
            batch.forEach(candidate ->
                    answers.put(candidate, new Ranking(known, given, named, lenient, candidate).rank(found)));
        }
        return answers;
    }

    private static Recognised question(Candidate candidate) {
        var recognised = candidate.recognised();
        var all = Stream.concat(recognised.readings().stream(), candidate.further().stream())
                .distinct()
                .toList();
        return new Recognised(recognised.query(), all);
    }

    /** Whether all that is known of a code is that it stands for success. */
    static boolean isSuccess(List<Entry> answers) {
        return !answers.isEmpty() && answers.stream().allMatch(entry -> entry.outcome() == Outcome.SUCCESS);
    }

    /**
     * Which entries answer a candidate, and in which order: those of the catalog whose form claims it, of the catalogs that
     * the caller or the line names, then by the family's order. A general catalog comes before one of a product that
     * nobody named.
     */
    private record Ranking(
            KnownCatalogs known, List<String> given, List<String> named, boolean lenient, Candidate candidate) {

        List<Entry> rank(KnownEntries found) {
            var answers = new ArrayList<Entry>();
            var ranks = new HashMap<Entry, Integer>();
            for (var reading : candidate.recognised().readings()) {
                for (var entry : found.answers(reading)) {
                    int rank = isPlainWord(entry, reading) ? -1 : rank(entry, reading);
                    if (rank >= 0 && ranks.putIfAbsent(entry, rank) == null) {
                        answers.add(entry);
                    }
                }
            }
            boolean known = !answers.isEmpty();
            for (var reading : candidate.further()) {
                for (var entry : found.answers(reading)) {
                    var notation = entry.notation();
                    boolean meant = notation != Notation.FLAGS || preference(entry) < UNNAMED;
                    boolean fits = meant
                            && !(known && reading instanceof HttpReading)
                            && answersFurther(notation, reading)
                            && answers.stream().noneMatch(other -> isExact(other, entry));
                    if (fits && ranks.putIfAbsent(entry, 0) == null) {
                        answers.add(entry);
                    }
                }
            }
            answers.sort(Comparator.comparing((Entry entry) -> preference(entry))
                    .thenComparing(ranks::get)
                    .thenComparing(entry -> place(named, entry))
                    .thenComparing(entry -> entry.scope() == Scope.GENERAL ? 0 : 1));
            return answers;
        }

        /** Products call codes BUSY or LOADING. Logs are full of such words, so one counts only where the product is named. */
        private boolean isPlainWord(Entry entry, Reading reading) {
            return !lenient
                    && reading instanceof SymbolReading symbol
                    && symbol.lettersOnly()
                    && entry.scope() == Scope.PRODUCT
                    && preference(entry) == UNNAMED
                    && !named.contains(entry.catalog())
                    && candidate.recognised().query().equals(reading.key());
        }

        /** Whether the other entry answers the code itself, in the same catalog. */
        private boolean isExact(Entry other, Entry entry) {
            return other.catalog().equals(entry.catalog())
                    && candidate.recognised().readings().stream()
                            .anyMatch(reading -> other.fit(reading).isPresent());
        }

        private int rank(Entry entry, Reading reading) {
            var notation = entry.notation();
            int rank = candidate.family().rank(notation, reading);
            if (rank >= 0) {
                return rank;
            }
            boolean number = switch (candidate.family()) {
                case ERROR, STATUS, EXIT -> true;
                default -> false;
            };
            return number && preference(entry) < UNNAMED && notation.accepts(reading) ? 0 : -1;
        }

        private boolean answersFurther(Notation notation, Reading reading) {
            if (reading instanceof EnhancedReading) {
                return notation == Notation.ENHANCED_SMTP;
            }
            if (reading instanceof HttpReading) {
                return notation == Notation.HTTP;
            }
            boolean negative = candidate
                    .recognised()
                    .best()
                    .value()
                    .map(StatusValue::isSmallNegative)
                    .orElse(false);
            return negative ? notation == Notation.ERRNO : notation == Notation.FLAGS;
        }

        private int preference(Entry entry) {
            if (candidate.claimant() >= 0
                    && entry.catalog().equals(known.get(candidate.claimant()).slug())) {
                return 0;
            }
            if (given.contains(entry.catalog())) {
                return 1;
            }
            boolean beside = candidate.named() >= 0
                    && entry.catalog().equals(known.get(candidate.named()).slug());
            return beside ? 2 : UNNAMED;
        }

        private static int place(List<String> named, Entry entry) {
            int place = named.indexOf(entry.catalog());
            return place < 0 ? named.size() : place;
        }
    }
}
