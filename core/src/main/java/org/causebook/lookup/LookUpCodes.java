package org.causebook.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.causebook.catalog.Audience;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PublishedEntries;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.Recognised;
import org.causebook.code.StatusValue;

/** Use case: answer codes in whatever form they were written. */
@ApplicationScoped
public class LookUpCodes {

    /** How many codes one request may ask for. */
    public static final int MAX_CODES = 1000;

    private final Catalogs catalogs;
    private final PublishedEntries entries;

    @Inject
    public LookUpCodes(Catalogs catalogs, PublishedEntries entries) {
        this.catalogs = catalogs;
        this.entries = entries;
    }

    /**
     * Answers one code from public catalogs.
     *
     * @param preferred slug of the catalog whose entries come first
     * @throws NotCodes if the text is not exactly one code
     * @throws InvalidQuery if there is no such preferred catalog
     */
    @Transactional(dontRollbackOn = NotCodes.class)
    public Lookup lookUp(String typed, Optional<String> preferred) {
        return lookUp(Audience.PUBLIC, typed, preferred);
    }

    /** The same from the audience's catalogs. */
    @Transactional(dontRollbackOn = NotCodes.class)
    public Lookup lookUp(Audience audience, String typed, Optional<String> preferred) {
        return lookUp(audience, List.of(typed), preferred).get(0);
    }

    /**
     * Answers several codes from public catalogs, in the order given.
     *
     * @param typed 1 to {@value #MAX_CODES} texts
     * @throws NotCodes if any text is not exactly one code
     * @throws InvalidQuery if there are too few or too many texts, or there is no such preferred catalog
     */
    @Transactional(dontRollbackOn = NotCodes.class)
    public List<Lookup> lookUp(List<String> typed, Optional<String> preferred) {
        return lookUp(Audience.PUBLIC, typed, preferred);
    }

    /** The same from the audience's catalogs. */
    @Transactional(dontRollbackOn = NotCodes.class)
    public List<Lookup> lookUp(Audience audience, List<String> typed, Optional<String> preferred) {
        if (typed.isEmpty() || typed.size() > MAX_CODES) {
            throw new InvalidQuery("codes", "must be 1 to " + MAX_CODES + " codes");
        }
        preferred.ifPresent(slug -> checkCatalog(audience, slug));
        var visible = audience.of(entries);
        var recognised = recognise(visible, typed);
        var known = KnownEntries.of(visible, recognised);
        var answers = recognised.stream()
                .map(each -> new Lookup(each, preferred, known.answers(each, preferred), List.of(), List.of()))
                .toList();
        refuseUnpublishedWords(answers);
        return withNeighbours(visible, answers);
    }

    private void checkCatalog(Audience audience, String slug) {
        if (audience.of(catalogs).bySlug(slug).isEmpty()) {
            throw new InvalidQuery("catalog", "there is no such catalog");
        }
    }

    private static List<Recognised> recognise(PublishedEntries entries, List<String> typed) {
        var recognised = new ArrayList<Recognised>();
        var reasons = new TreeMap<Integer, NotACode>();
        for (int i = 0; i < typed.size(); i++) {
            try {
                recognised.add(CodeRecogniser.recognise(typed.get(i)));
            } catch (NotACode notACode) {
                reasons.put(i, notACode);
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotCodes(reasons, typed.size() == 1 ? Neighbours.suggestions(entries, typed.get(0)) : List.of());
        }
        return recognised;
    }

    /** A word without digits is a code only when an entry is called that. */
    private static void refuseUnpublishedWords(List<Lookup> answers) {
        var reasons = new TreeMap<Integer, NotACode>();
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).known() && answers.get(i).recognised().onlyIfPublished()) {
                reasons.put(i, new NotACode(NotACode.Reason.NOT_A_CODE));
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotCodes(reasons, List.of());
        }
    }

    private static List<Lookup> withNeighbours(PublishedEntries entries, List<Lookup> answers) {
        var neighbours = Neighbours.of(entries, answers);
        return answers.stream().map(neighbours::complete).toList();
    }

    /** The values of the numeric readings. */
    static Stream<StatusValue> values(Recognised recognised) {
        return recognised.readings().stream()
                .flatMap(reading -> reading.value().stream())
                .distinct();
    }
}
