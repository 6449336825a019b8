package org.causebook.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.PublishedEntries;
import org.causebook.lookup.KnownEntries;

/** Use case: tell the catalogs to a scan, and answer what it found. Only this part of a scan needs the database. */
@ApplicationScoped
public class AnswerCandidates {

    /** How many codes one question to the database has. */
    private static final int BATCH = 1_000;

    private final CatalogNames names;
    private final PublishedEntries entries;

    @Inject
    public AnswerCandidates(CatalogNames names, PublishedEntries entries) {
        this.names = names;
        this.entries = entries;
    }

    @Transactional
    NamedCatalogs catalogs() {
        return new NamedCatalogs(names.all());
    }

    /** The entries of each candidate, best first. */
    @Transactional
    Map<Candidate, List<Entry>> answer(List<Candidate> candidates, NamedCatalogs catalogs, List<String> preferred) {
        var answers = new HashMap<Candidate, List<Entry>>();
        for (int from = 0; from < candidates.size(); from += BATCH) {
            var batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
            var known = KnownEntries.of(
                    entries, batch.stream().map(Candidate::recognised).toList());
            batch.forEach(candidate -> answers.put(candidate, answers(candidate, known, catalogs, preferred)));
        }
        return answers;
    }

    private static List<Entry> answers(
            Candidate candidate, KnownEntries known, NamedCatalogs catalogs, List<String> preferred) {
        var recognised = candidate.recognised();
        var answers = new ArrayList<Entry>();
        for (var reading : recognised.readings()) {
            for (var entry : known.answers(reading)) {
                boolean fits = preferred.contains(entry.catalog())
                        || candidate.usage().answeredBy(catalogs.notation(entry.catalog()), reading);
                if (fits && !answers.contains(entry)) {
                    answers.add(entry);
                }
            }
        }
        answers.sort(Comparator.comparingInt(entry -> place(preferred, entry)));
        return answers;
    }

    private static int place(List<String> preferred, Entry entry) {
        int place = preferred.indexOf(entry.catalog());
        return place < 0 ? preferred.size() : place;
    }

    /** Whether all that is known of a code is that it stands for success. */
    static boolean isSuccess(List<Entry> answers) {
        return !answers.isEmpty() && answers.stream().allMatch(entry -> entry.outcome() == Outcome.SUCCESS);
    }
}
